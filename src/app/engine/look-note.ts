/** Note of when what runs by itself looked last, local time. */
export const LOOK_NOTE = 'look';
