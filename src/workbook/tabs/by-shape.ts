import type {Shape} from '../../core/order/applies';
import type {Preset} from '../../core/order/preset';

/** What decides which rows an institution's tab has. */
export type TabShape = Pick<Shape, 'kind' | 'upperGrades'>;

/** The same, made once for all institutions of one shape. */
export function byShape<Made>(
  make: (preset: Preset, shape: TabShape) => Made,
): (preset: Preset, shape: TabShape) => Made {
  const known = new WeakMap<Preset, Map<string, Made>>();
  return (preset, shape) => {
    const shapes = known.get(preset) ?? new Map<string, Made>();
    known.set(preset, shapes);
    const key = `${shape.kind} ${shape.upperGrades}`;
    const made = shapes.get(key) ?? make(preset, shape);
    shapes.set(key, made);
    return made;
  };
}
