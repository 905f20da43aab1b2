import type {GroupFigures} from '../core/analysis/group-figures';
import type {Position} from '../core/analysis/heat-map';
import type {PastShare} from '../core/recommendation/recommendation';
import type {PeerGroupKey} from '../core/analysis/peer-groups';
import type {Share} from '../core/analysis/shares';

/** One row of the institution beside its group. */
export interface LetterRow {
  no: string;
  title: string;
  /** Of a yes-no row 1 or 0. */
  number: number;
  isAnswer: boolean;
  share: Share | null;
  /** Null with too few peers, or too few children to compare. */
  group: GroupFigures | null;
  position: Position;
  before: PastShare | null;
}

/** What a letter recommends. */
export interface LetterRecommendation {
  no: string;
  text: string;
  controlDate: string | null;
  answerBy: string | null;
}

/** All that a letter to one institution tells. */
export interface LetterData {
  code: string;
  institution: string;
  period: number;
  /** Its return is in the official total. */
  handedIn: boolean;
  group: PeerGroupKey | null;
  /** Denominators below this get no verdict. */
  verdictDenominator: number;
  rows: readonly LetterRow[];
  recommendations: readonly LetterRecommendation[];
  /** Addresses of the centre, to which to turn. */
  centre: readonly string[];
  /** Opens its tab. */
  url: string;
}
