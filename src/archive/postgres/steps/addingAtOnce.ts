/**
 * Step of the migrations: what `databaseOver` does at the beginning and end of a transaction that writes articles, as functions, so
 * that a few articles are written by one statement that is a transaction of its own: one journey in the place of three.
 *
 * The name is left at the end: where nothing was written as an article is stored already, a further try must not take it for done.
 * One that finds its name is told so by an error, which nothing else raises.
 */
export const addingAtOnce = `
  CREATE FUNCTION begin_adding(given uuid) RETURNS boolean LANGUAGE plpgsql SET lock_timeout = '15s' AS $begin$
  BEGIN
    PERFORM set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off';
    PERFORM pg_advisory_xact_lock(1114793317, 1);
    IF EXISTS (SELECT FROM writes w WHERE w.name = given) THEN
      RAISE EXCEPTION 'The write % is done.', given USING ERRCODE = 'BR001';
    END IF;
    RETURN true;
  END
  $begin$;

  CREATE FUNCTION end_adding(given uuid) RETURNS boolean LANGUAGE plpgsql AS $end$
  BEGIN
    INSERT INTO writes (name) VALUES (given);
    RETURN true;
  END
  $end$;
`;
