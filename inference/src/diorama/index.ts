export { createDiorama, DIORAMA_VERSION, openState, type DioramaOptions } from './model.ts'
