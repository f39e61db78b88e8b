/**
 * Step of the migrations: questions are not compiled, which takes longer than answering them. The setting belongs to the
 * database: behind a pooler in transaction mode a program cannot set anything for its connections. Who does not own the
 * database may not set it; then each connection does, which a pooler leaves undone.
 */
export const withoutJit = `
  DO $$
  BEGIN
    EXECUTE format('ALTER DATABASE %I SET jit = off', current_database());
  EXCEPTION WHEN OTHERS THEN
    RAISE NOTICE 'Compiling is left as the server has it: %', SQLERRM;
  END
  $$;
`;
