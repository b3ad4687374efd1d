/** A state in words a person or a test can read: who is there, what they do, where the camera is. */
import type { DioramaState } from '../diorama/state/state.ts'

const round = (x: number): number => Math.round(x * 1000) / 1000

export const reportOf = (state: DioramaState): Record<string, unknown> => ({
  tick: state.tick,
  place: state.place,
  sky: {
    hour: round(state.sky.hour),
    weather: Object.fromEntries(Object.entries(state.sky.now).map(([name, value]) => [name, round(value)])),
    wet: round(state.sky.wet),
    snowCover: round(state.sky.snowCover),
  },
  actors: state.actors.map((a) => ({
    id: a.id,
    noun: a.noun,
    name: a.name,
    archetype: a.archetype,
    rung: a.rung,
    look: a.look,
    at: [round(a.x), round(a.z)],
    heading: round(a.heading),
    speed: round(a.speed),
    act: a.act.kind,
    target: a.act.target ?? null,
    mood: a.mood,
    pose: a.body.map(round),
  })),
  driven: state.driven,
  camera: {
    shot: state.camera.shot,
    subjects: state.camera.subjects,
    person: state.camera.person,
    eye: state.camera.eye.map(round),
    look: state.camera.look.map(round),
    fov: round(state.camera.fov),
  },
  style: state.style.now,
  music: state.music.mood,
})
