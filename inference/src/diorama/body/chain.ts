/** Bones hung on others: where a joint is when the bone it hangs on has moved and turned. */
import { add, rotate, sub, type Quat, type Vec3 } from './shape/vec.ts'

/** Hangs bones of a skeleton with these joints at rest on their parents, in the places `p` and turns `q` of its pose. */
export const hanger =
  (joints: readonly Vec3[], p: Vec3[], q: Quat[]) =>
  (bone: number, parent: number, turn: Quat): void => {
    p[bone] = add(p[parent], rotate(q[parent], sub(joints[bone], joints[parent])))
    q[bone] = turn
  }
