import { HTTPException } from 'hono/http-exception';

/** The address names an alliance that is not here. */
export class UnknownAlliance extends HTTPException {
  constructor() {
    super(404);
  }
}

/** The address asks for a day that the calendar does not know. */
export class UnknownDay extends HTTPException {
  constructor() {
    super(400);
  }
}
