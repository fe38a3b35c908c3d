/** A worker that cannot even start. */
throw new Error('this worker does not start');
