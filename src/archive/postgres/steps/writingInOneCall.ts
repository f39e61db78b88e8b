/**
 * Step of the migrations: everything that is written of some articles by one call, from lists of values. The server then knows the
 * plans of all these statements, also behind a pooler, where nothing can be prepared by name: planning them took longer than doing
 * them, and each of them was a journey of its own.
 *
 * `articles` has the number of each article, NULL for a new one. What the other lists say of an article, a person or a topic
 * they say by its place in `articles`, `people_folded` or `topics_id`, from 1 on. `texts_` are versions to be written;
 * `details_` goes over all articles or is empty, where only a reading is made anew. `details_current` is a version that is
 * stored already, else the one at the place `details_newest` of the texts counts. A topic that is its own ancestor ends there. What
 * was indexed of an article must be gone before. Where one that is passed as new is stored already nothing is written, and there are no
 * numbers. A caller holds the lock of all who write articles.
 *
 * The list of what is still to be sorted into the index of words may be larger than it was: it took a third of what the server
 * does for an article to sort in the words of 300 together. A search goes through the list once, in some milliseconds. The list of
 * `version_shingles_by_run` stays as it is: the search for a quotation goes through it for each run.
 */
export const writingInOneCall = `
  ALTER INDEX article_words_by_word SET (gin_pending_list_limit = 16384);

  CREATE FUNCTION write_articles(
    articles integer[],

    texts_article integer[], texts_version integer[], texts_hash text[], texts_added text[], texts_engine text[],
    texts_text text[], texts_reading text[], texts_shingles text[],

    details_id text[], details_title text[], details_url text[], details_source text[], details_source_folded text[],
    details_source_kind text[], details_published text[], details_language text[], details_licence text[],
    details_provenance text[], details_embargo text[], details_visible_to text[], details_day text[],
    details_current integer[], details_newest integer[],

    people_folded text[], people_name text[], people_title text[], people_side text[], people_mentions integer[],
    people_articles integer[], people_direct integer[], people_spoken integer[], people_mixed integer[],
    people_indirect integer[],

    topics_id text[], topics_label text[], topics_parent text[],

    words_at bigint[], words_quotes integer[], words_all text[], words_lead text[],
    later_article integer[], later_part integer[], later_words text[],

    mentions_article integer[], mentions_person integer[], mentions_mentions integer[],

    passages_article integer[], passages_position integer[], passages_topic integer[], passages_start integer[],
    passages_end integer[], passages_quote integer[], passages_person integer[], passages_rung text[],

    quotes_article integer[], quotes_position integer[], quotes_start integer[], quotes_end integer[], quotes_kind text[],
    quotes_person integer[], quotes_topics text[], quotes_words text[],

    announced_article integer[], announced_position integer[], announced_first text[], announced_last text[],
    announced_days integer[],

    OUT numbers integer[], OUT versions integer[]
  ) LANGUAGE plpgsql
    -- The lists are short, and everything that they name is found by an index.
    SET enable_seqscan = off SET plan_cache_mode = force_generic_plan
    -- What is still to be sorted into a word index is sorted in at once: in the usual 4 MB it is done in pieces, each of which goes
    -- through the index anew.
    SET work_mem = '32MB'
  AS $write$
  DECLARE
    known integer;
    persons integer[];
    subjects integer[];
  BEGIN
    IF EXISTS (
      SELECT FROM unnest(articles, details_id) AS g (number, id) JOIN articles a ON a.id = g.id WHERE g.number IS NULL
    ) THEN
      RETURN;
    END IF;
    numbers := ARRAY(
      SELECT coalesce(g.number, nextval('article_numbers')::integer)
      FROM unnest(articles) WITH ORDINALITY AS g (number, place) ORDER BY g.place
    );
    versions := ARRAY(SELECT nextval('version_numbers')::integer FROM generate_series(1, cardinality(texts_article)));

    INSERT INTO versions (number, article, version, hash, added, engine, text, reading)
      SELECT versions[g.place], numbers[g.article], g.version, g.hash, g.added, g.engine, g.text, g.reading
      FROM unnest(texts_article, texts_version, texts_hash, texts_added, texts_engine, texts_text, texts_reading)
        WITH ORDINALITY AS g (article, version, hash, added, engine, text, reading, place);
    INSERT INTO version_shingles (version, shingles)
      SELECT versions[g.place], g.shingles::integer[]
      FROM unnest(texts_shingles) WITH ORDINALITY AS g (shingles, place);

    INSERT INTO sources (name, folded)
      SELECT DISTINCT g.name, g.folded FROM unnest(details_source, details_source_folded) AS g (name, folded)
      WHERE g.name IS NOT NULL AND NOT EXISTS (SELECT FROM sources s WHERE s.name = g.name);
    INSERT INTO articles (number, id, title, url, source, source_kind, published, language, licence, provenance,
        embargo, visible_to, day, at, current)
      SELECT numbers[g.place], g.id, g.title, g.url, (SELECT s.number FROM sources s WHERE s.name = g.source),
        g.source_kind, g.published, g.language, g.licence, g.provenance, g.embargo, g.visible_to::text[], g.day,
        words_at[g.place], coalesce(g.current, versions[g.newest])
      FROM unnest(details_id, details_title, details_url, details_source, details_source_kind, details_published,
          details_language, details_licence, details_provenance, details_embargo, details_visible_to, details_day,
          details_current, details_newest)
        WITH ORDINALITY AS g (id, title, url, source, source_kind, published, language, licence, provenance, embargo,
          visible_to, day, current, newest, place)
      ON CONFLICT (number) DO UPDATE SET title = excluded.title, url = excluded.url, source = excluded.source,
        source_kind = excluded.source_kind, published = excluded.published, language = excluded.language,
        licence = excluded.licence, provenance = excluded.provenance, embargo = excluded.embargo,
        visible_to = excluded.visible_to, day = excluded.day, at = excluded.at, current = excluded.current;

    UPDATE people p SET title = coalesce(g.title, p.title), side = coalesce(g.side, p.side),
        mentions = p.mentions + g.mentions, articles = p.articles + g.articles, direct = p.direct + g.direct,
        spoken = p.spoken + g.spoken, mixed = p.mixed + g.mixed, indirect = p.indirect + g.indirect
      FROM unnest(people_folded, people_title, people_side, people_mentions, people_articles, people_direct,
          people_spoken, people_mixed, people_indirect)
        AS g (folded, title, side, mentions, articles, direct, spoken, mixed, indirect)
      WHERE p.folded = g.folded;
    GET DIAGNOSTICS known = ROW_COUNT;
    IF known < cardinality(people_folded) THEN
      INSERT INTO people (folded, name, title, side, mentions, articles, direct, spoken, mixed, indirect)
        SELECT g.* FROM unnest(people_folded, people_name, people_title, people_side, people_mentions, people_articles,
            people_direct, people_spoken, people_mixed, people_indirect) AS g (folded)
        WHERE NOT EXISTS (SELECT FROM people p WHERE p.folded = g.folded);
    END IF;
    persons := ARRAY(
      SELECT p.number FROM unnest(people_folded) WITH ORDINALITY AS g (folded, place)
      JOIN people p ON p.folded = g.folded ORDER BY g.place
    );

    subjects := ARRAY(
      SELECT t.number FROM unnest(topics_id, topics_label, topics_parent) WITH ORDINALITY AS g (id, label, parent, place)
      JOIN topics t ON t.id = g.id AND t.label = g.label AND t.parent IS NOT DISTINCT FROM g.parent ORDER BY g.place
    );
    IF cardinality(subjects) < cardinality(topics_id) THEN
      INSERT INTO topics (id, label, parent)
        SELECT g.id, g.label, g.parent FROM unnest(topics_id, topics_label, topics_parent) AS g (id, label, parent)
        WHERE NOT EXISTS (
          SELECT FROM topics t WHERE t.id = g.id AND t.label = g.label AND t.parent IS NOT DISTINCT FROM g.parent
        ) ON CONFLICT (id) DO UPDATE SET label = excluded.label, parent = excluded.parent;
      INSERT INTO topics (id, label)
        SELECT DISTINCT g.parent, '' FROM unnest(topics_parent) AS g (parent)
        WHERE g.parent IS NOT NULL AND NOT EXISTS (SELECT FROM topics t WHERE t.id = g.parent);
      subjects := ARRAY(
        SELECT t.number FROM unnest(topics_id) WITH ORDINALITY AS g (id, place)
        JOIN topics t ON t.id = g.id ORDER BY g.place
      );
    END IF;

    INSERT INTO article_words (article, at, quotes, words)
      SELECT numbers[g.place], g.at, g.quotes, g.words::tsvector
      FROM unnest(words_at, words_quotes, words_all) WITH ORDINALITY AS g (at, quotes, words, place);
    INSERT INTO article_leads (article, words)
      SELECT numbers[g.place], g.words::tsvector FROM unnest(words_lead) WITH ORDINALITY AS g (words, place);
    IF cardinality(later_article) > 0 THEN
      INSERT INTO later_words (article, part, words)
        SELECT numbers[g.article], g.part, g.words::tsvector
        FROM unnest(later_article, later_part, later_words) AS g (article, part, words);
    END IF;
    INSERT INTO mentions (article, person, mentions)
      SELECT numbers[g.article], persons[g.person], g.mentions
      FROM unnest(mentions_article, mentions_person, mentions_mentions) AS g (article, person, mentions);
    INSERT INTO passages (article, position, at, topic, start, "end", quote, person, rung)
      SELECT numbers[g.article], g.position, words_at[g.article], subjects[g.topic], g.start, g."end", g.quote,
        persons[g.person], g.rung
      FROM unnest(passages_article, passages_position, passages_topic, passages_start, passages_end, passages_quote,
          passages_person, passages_rung) AS g (article, position, topic, start, "end", quote, person, rung);
    INSERT INTO quotes (article, position, at, start, "end", kind, person, topics, words)
      SELECT numbers[g.article], g.position, words_at[g.article], g.start, g."end", g.kind, persons[g.person],
        ARRAY(SELECT subjects[own] FROM unnest(g.topics::integer[]) AS own), g.words::tsvector
      FROM unnest(quotes_article, quotes_position, quotes_start, quotes_end, quotes_kind, quotes_person, quotes_topics,
          quotes_words) AS g (article, position, start, "end", kind, person, topics, words);
    IF cardinality(announced_article) > 0 THEN
      INSERT INTO announced (article, position, at, first_day, last_day, days)
        SELECT numbers[g.article], g.position, words_at[g.article], g.first_day, g.last_day, g.days
        FROM unnest(announced_article, announced_position, announced_first, announced_last, announced_days)
          AS g (article, position, first_day, last_day, days);
    END IF;

    -- Each topic with those above it, and how many quotes of the article speak of it.
    WITH RECURSIVE up (own, number, parent) AS (
      SELECT t.number, t.number, t.parent FROM topics t WHERE t.id = ANY (topics_id)
      UNION SELECT up.own, t.number, t.parent FROM up JOIN topics t ON t.id = up.parent
    ), told AS (
      INSERT INTO article_topics (article, topic, at, quotes)
        SELECT numbers[g.article], up.number, words_at[g.article], count(DISTINCT g.quote)
        FROM unnest(passages_article, passages_topic, passages_quote) AS g (article, topic, quote)
        JOIN up ON up.own = subjects[g.topic] GROUP BY g.article, up.number
        RETURNING topic, at, quotes
    )
    INSERT INTO topic_weeks AS kept (topic, week, articles, quotes)
      SELECT topic, ((at + 259200000) / 604800000)::integer, count(*), sum(quotes) FROM told GROUP BY 1, 2
      ON CONFLICT (topic, week) DO UPDATE
        SET articles = kept.articles + excluded.articles, quotes = kept.quotes + excluded.quotes;
  END
  $write$;
`;
