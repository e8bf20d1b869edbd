import type { ReactElement } from 'react';
import { PaperplaneIcon } from '@navikt/aksel-icons';
import { Button, useToast } from '@kompetanse/ui';
import { useTexts } from '../shell/language.ts';

/** Gives the address of the page on: with the device's own way to share, else by copying it. */
export function ShareButton({ title }: { readonly title: string }): ReactElement {
  const { share } = useTexts().catalogue;
  const toast = useToast();
  const onShare = async (): Promise<void> => {
    const { href } = window.location;
    const canShare = typeof navigator.share === 'function' && matchMedia('(pointer: coarse)').matches;
    try {
      if (canShare) {
        await navigator.share({ title, url: href });
        return;
      }
      await navigator.clipboard.writeText(href);
      toast({ tone: 'success', text: share.copied });
    } catch (error) {
      // Who closes the device's own menu has not failed at anything.
      if (!(error instanceof DOMException && error.name === 'AbortError')) toast({ tone: 'info', text: share.failed });
    }
  };
  return (
    <Button variant="tertiary" icon={<PaperplaneIcon aria-hidden fontSize="1.25rem" />} onClick={() => void onShare()}>
      {share.action}
    </Button>
  );
}
