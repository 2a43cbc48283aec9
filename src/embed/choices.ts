/**
 * What the address of a frame may choose of a widget. It gives no words and no figures: whoever can write an
 * address could otherwise have this host show theirs.
 */
export const CHOICES =
  /^(of|variant|lineage|theme|level|kind|depth|open|size|limit|period|sort|columns|mode)$/;
