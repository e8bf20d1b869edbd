/** The kinds a picture can be sent as. Whatever else it says it is, goes as bytes, and the API answers what it takes. */
const pictures = ['image/png', 'image/jpeg', 'image/webp'];

/** Sends a picture as it is; what it shows goes in headers. Null when it was taken, else the sentence that says why not. */
export async function sendImage(
  courseId: string,
  file: File,
  alt: { readonly nb: string; readonly nn: string; readonly en: string },
): Promise<string | null> {
  const response = await fetch(`/courses/${courseId}/image`, {
    method: 'PUT',
    body: file,
    headers: {
      'content-type': pictures.includes(file.type) ? file.type : 'application/octet-stream',
      'x-locale': document.documentElement.lang,
      'x-alt-nb': encodeURIComponent(alt.nb),
      'x-alt-nn': encodeURIComponent(alt.nn),
      'x-alt-en': encodeURIComponent(alt.en),
    },
  });
  if (response.ok) return null;
  const { refusal } = (await response.json()) as { refusal: { sentence: string } };
  return refusal.sentence;
}
