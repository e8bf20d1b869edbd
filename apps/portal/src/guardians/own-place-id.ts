/** The element that shows where a guardian stands; focus goes there after each act. */
export const OWN_PLACE = 'own-place';
