/** Addresses below the alliance. */
export const matrixPath = '/luecken';
export const cellPath = '/luecken/zelle';
export const rankPath = '/luecken/rang';
export const weightsPath = '/luecken/gewichte';
export const gapsPath = '/luecken/festgehalten';
export const gapPath = (id: string): string => `/luecken/festgehalten/${id}`;
export const crossFieldPath = '/querschnitt';
export const growthPath = '/entwicklung';
export const overlapsPath = '/ueberschneidungen';
export const casesPath = '/abstimmungen';
export const casePath = (id: string): string => `/abstimmungen/${id}`;
