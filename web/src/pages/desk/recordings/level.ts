const nearFull = 0.9;
/** Less room than this takes no recording worth the name. */
const leastRoom = 1024 * 1024;

/** How full it is: `near` from nine tenths on, `full` where nothing more goes in. */
export const levelOf = (used: number, quota: number): 'roomy' | 'near' | 'full' =>
  quota - used < leastRoom ? 'full' : used >= quota * nearFull ? 'near' : 'roomy';
