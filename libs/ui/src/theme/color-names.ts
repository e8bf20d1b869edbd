/** The colours of the theme that carry no verdict: for kinds, groups and series. */
export type ColorName = 'accent' | 'orange' | 'blue' | 'violet' | 'olive' | 'rose' | 'neutral';

/** The colours that mean something everywhere: well, careful, wrong, for your information, neither. */
export type Tone = 'success' | 'warning' | 'danger' | 'info' | 'neutral';
