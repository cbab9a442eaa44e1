// Generated from openapi.json by write-contract.mjs.
export interface paths {
    "/v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where everything is
         * @description The addresses to begin at, and the release that is served.
         */
        get: operations["getApiIndex"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List, filter and search questions
         * @description Values of one filter are ORed, filters are ANDed. `nextCursor: null` is the only mark of the end; the `Link` header says the same.
         */
        get: operations["listQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Draw questions with a seed
         * @description The same seed, filters and release give the same bytes. Another release changes no more of the draw than what it adds and retires; `nextCursor` is always null.
         */
        get: operations["sampleQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions.anki.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Questions as flash cards
         * @description A file that Anki 2.1.55 or later imports as it is: the prompt in front, the short answer and what to keep behind, tags by topic, level and kind, in a deck of the pack. Importing a later file changes the cards in their place.
         */
        get: operations["getAnkiCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Questions as a table
         * @description For spreadsheets: a question a row, with its prompt and short answer as plain text. A cell that would be read as a formula begins with an apostrophe.
         */
        get: operations["getQuestionCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * New and changed questions as Atom
         * @description The 50 questions that were added or checked last, newest first, for readers of feeds.
         */
        get: operations["getAtomFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * New and changed questions as JSON Feed
         * @description The 50 questions that were added or checked last, newest first, for readers of feeds.
         */
        get: operations["getJsonFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/sparse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List some fields of questions
         * @description The questions of `GET /v1/questions` with the fields that are asked for, and what `include` adds.
         */
        get: operations["listSparseQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a question
         * @description By id or slug. The answer stands at its own address, or comes along with `include=answer`.
         */
        get: operations["getQuestion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{id}/sparse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get some fields of a question
         * @description By id or slug: the fields that are asked for, and what `include` adds.
         */
        get: operations["getSparseQuestion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the answer to a question
         * @description Short and full answer, rubric, mistakes, follow-ups, figures, code and references.
         */
        get: operations["getAnswer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{id}/answer/ast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the answer to a question as trees
         * @description What `GET /v1/questions/{id}/answer` answers, with each body of text, and the question itself, as a tree: for those who render by themselves.
         */
        get: operations["getAnswerTree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{id}/related": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List related questions
         * @description Up to eight questions that share most with it, nearest first: tags, titles, topics, what they require.
         */
        get: operations["listRelatedQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report what is wrong with a question
         * @description For the operator to read: nothing of it is published. What is sent again while it is open is the same report.
         */
        post: operations["reportQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List topics
         * @description Every topic with what it builds on and how many questions it has.
         */
        get: operations["listTopics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/topics/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a topic
         * @description A topic with what it builds on and how many questions it has at each level.
         */
        get: operations["getTopic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List question levels
         * @description The levels, easiest first, with the career levels at which each is asked.
         */
        get: operations["listLevels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/skill-maps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List skill maps
         * @description One skill map for each career level, in a few lines.
         */
        get: operations["listSkillMaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/skill-maps/{careerLevel}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a skill map
         * @description Focus areas, skills with target proficiency 0–4, projects and milestones, with the topics and questions behind each. `role` and `specialisations` move the targets.
         */
        get: operations["getSkillMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List roles
         * @description The roles and how each moves the targets of a career level.
         */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/curriculum": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the curriculum
         * @description The blocks in the order of a plan, with their topics, items and minutes.
         */
        get: operations["getCurriculum"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List materials
         * @description Primers, labs and mock scripts, without their texts.
         */
        get: operations["listMaterials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/materials/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a material
         * @description The material with its text and references.
         */
        get: operations["getMaterial"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/guides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List guides
         * @description Pages of advice, without their texts.
         */
        get: operations["listGuides"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/guides/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a guide
         * @description The guide with its text and references.
         */
        get: operations["getGuide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search everything
         * @description Questions, materials and guides in one list, best first; each says in `tier` how well it answers. Any string is a valid `q`; one without a word finds nothing.
         */
        get: operations["searchContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what this content calls things
         * @description The levels, kinds, rounds and blocks of the content that is served, in their order, with the names that people read.
         */
        get: operations["getPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assets/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an image of a text
         * @description What the texts of the releases that are held show. The name holds a hash of the bytes, which never change: keep them for as long as you like.
         */
        get: operations["getAsset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the releases that are held
         * @description The latest first. `release=` of any read takes their ids, `since=` of `GET /v1/sync` and of a comparison too.
         */
        get: operations["listReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the current release
         * @description What is being served: its id, how much it holds, when and from which commit it was built.
         */
        get: operations["getCurrentRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a release
         * @description How much it holds, when and from which commit it was built, and the file that it can be had as.
         */
        get: operations["getRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two releases
         * @description What was added, what was changed and in which fields, what was retired. With `Accept: text/markdown` to read.
         */
        get: operations["listReleaseChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases/{id}/content.db": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a release as one SQLite file
         * @description All that a server needs to serve it. `Range` and `If-Range` go on with a download that broke off; `Repr-Digest` and the release say what the whole must hash to.
         */
        get: operations["getReleaseContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bring a copy up to date
         * @description Everything that was added or changed since a release, whole, and a tombstone for what was retired. Where `since` is no longer held it is a 410: begin anew from `GET /v1/export`.
         */
        get: operations["syncContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export a release
         * @description JSON objects, one a line, by type and id; the last line says how many there were and the SHA-256 of their bytes, so that a copy can show that it is whole. The same content gives the same lines on every machine: links to other content begin with `https://content.invalid` here, in whose place a copy puts its own address, or that of this service.
         */
        get: operations["exportContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview a plan
         * @description Plans and stores nothing; the same request and release give the same bytes. With `Accept: text/calendar` the answer is a calendar file. As a form, calendar files of busy times may come along; their times come to those of the request’s `busy`.
         */
        post: operations["previewPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a plan
         * @description Answers the plan, its key, and the links to subscribe with. With an Idempotency-Key, the same body within 24 hours gets the same answer.
         */
        post: operations["createPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/example": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an example plan
         * @description Computed and not stored; it starts on the next Monday.
         */
        get: operations["getExamplePlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/example.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an example calendar
         * @description The example plan as a calendar file.
         */
        get: operations["getExampleCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{id}.anki.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The questions of a plan as flash cards
         * @description A file for Anki as `GET /v1/questions.anki.txt` answers it, of what the plan’s sessions teach, in their order, with a tag of the day of the interview. A card that is there already is changed in its place.
         */
        get: operations["getPlanCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a plan
         * @description Request, sessions, coverage, notes and predicted recall. The ETag is the revision.
         */
        get: operations["getPlan"];
        put?: never;
        post?: never;
        /**
         * Delete a plan
         * @description Removes the plan. Its calendar answers 410 from then on.
         */
        delete: operations["deletePlan"];
        options?: never;
        head?: never;
        /**
         * Change the request
         * @description The body is a JSON merge patch (RFC 7396): what is sent replaces what the request has, and `null` takes a field back to its default. The plan is repaired around the change with the fewest moves, or with `mode=rebuild` its future is planned afresh. The interview may move to any day from tomorrow to 182 days after the start.
         */
        patch: operations["changePlan"];
        trace?: never;
    };
    "/v1/plans/{id}/sessions/{sessionId}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a session as a calendar file
         * @description One event, to be taken into a calendar once; it does not follow the plan. No link in it marks.
         */
        get: operations["getSessionCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{id}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Cancel a session
         * @description For a session to come: its time counts as busy from then on (`request.busy`), and what it holds is placed elsewhere with the fewest moves; what finds no place leaves the plan and is named. To leave out what it holds, mark it `skipped` instead. One that has begun, was marked or was dropped is a 409.
         */
        delete: operations["cancelSession"];
        options?: never;
        head?: never;
        /**
         * Mark, grade or move a session
         * @description A session may be marked done or skipped at any time, missed once it has begun, and moved to free time inside the person’s windows. Grades change what is predicted to be remembered, and later reviews with it. `conflicts` lists what the mark breaks until the next replan. A move needs `If-Match`; a mark is made without one, too. One that has left the plan is a 409.
         */
        patch: operations["recordProgress"];
        trace?: never;
    };
    "/v1/plans/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark many sessions
         * @description All of it or nothing. A span tells of every session on its days but those that you have marked yourself, and `missed` not of what has not begun; `planned` takes your own marks back, grades and all; what `sessions` says of one wins over spans. `changed` names the sessions that are different now.
         */
        post: operations["reportProgress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{id}/replan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replan
         * @description Repairs the plan with the fewest moves: what is past or running stays, the next 48 hours stay unless they are in conflict, missed items go into slack first, and what no longer fits is dropped and named. `mode=rebuild` plans the future afresh.
         */
        post: operations["replanPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{id}/busy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List busy calendars
         * @description The uploaded calendars that the plan is made around, with counts and dates. Times that came with the request are in its `busy` and not here.
         */
        get: operations["listBusy"];
        put?: never;
        /**
         * Upload busy calendars
         * @description iCalendar files of at most 1 MB, as a form with one field `busy` each, or one alone as `text/calendar`. Each is kept as a busy calendar under its file’s name (`Work.ics` as `work`; `default` without one) in the place of what had that name, and the plan is repaired around them. Only intervals are kept: no titles, no people, no places. No address is ever fetched.
         */
        post: operations["importBusy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{id}/busy/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a busy calendar
         * @description The times of one uploaded calendar: all that was kept of its file.
         */
        get: operations["getBusy"];
        /**
         * Upload a busy calendar
         * @description An iCalendar file of at most 1 MB, kept under this name in the place of what was there; the plan is repaired around it with the fewest moves. A plan has at most ten. With `dryRun=true` it says what would move and which of the person’s hours go (`busy.lost`). Only intervals are kept: no titles, no people, no places.
         */
        put: operations["replaceBusy"];
        post?: never;
        /**
         * Remove a busy calendar
         * @description Its times are free again, and the plan is repaired with the fewest moves.
         */
        delete: operations["deleteBusy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{id}/upgrade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upgrade to the current release
         * @description A new release never changes a plan by itself. This does, with the fewest moves; try `dryRun=true` first.
         */
        post: operations["upgradePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{id}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the addresses of the calendars
         * @description Where to subscribe: to the full calendar, whose links mark sessions; to the same without them, the one to share; and to one that says only when.
         */
        get: operations["getCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{id}/calendar/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew the calendar’s address
         * @description One calendar of the plan gets a new address: the full one, whose links in it open nothing then, or with `feed` another. The old address answers 410 at once and for a year (of one plan the ten latest of each kind), then 404. The other calendars and the key of the plan stay.
         */
        post: operations["rotateCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{token}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Subscribe to a plan
         * @description A feed of a plan, for calendar programs: the full one, whose links mark sessions; the same without them, to share; or one that says only when, by its address. 410 for a year once it was deleted or moved; never empty by accident. Parameters that are not known here are ignored.
         */
        get: operations["getCalendarFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/embed/questions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A question to embed
         * @description A self-contained page that any page may frame. It says how high it is in a message to the page around it: JSON as text, `{"src", "context": "iframe.resize", "height"}`, in CSS pixels, whenever that changes and when it is sent the message `iframe.resize`.
         */
        get: operations["getQuestionEmbed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oembed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * oEmbed for a question
         * @description Answers for addresses of questions and of their embeds on this server (https://oembed.com). `height` fits what is shown of the question at the answer’s width, unless `maxheight` is less.
         */
        get: operations["getOembed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/embed.js": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The custom element of a question
         * @description A module that defines `<stepladder-question question="q01">`, or without `question` the question of the day. It reads the question from this server into the page itself, without a frame. Frames of this server’s embeds that the page holds are made as high as what they show.
         */
        get: operations["getEmbedScript"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The front page
         * @description What this is, which release is served, and the builder of plans. Unknown parameters are ignored.
         */
        get: operations["getIndex"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assets/content.css": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the stylesheet of texts in HTML
         * @description The rules for the classes that `format=html` uses: colours of code, light and dark.
         */
        get: operations["getContentStylesheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The API reference
         * @description This document, to read and to try. It loads nothing from another host.
         */
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/errors/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a fault means
         * @description The page that the `type` of a problem points to. Unknown parameters are ignored.
         */
        get: operations["getErrorPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is kept
         * @description What the service keeps of a person, for how long, and who can see it. Unknown parameters are ignored.
         */
        get: operations["getPrivacyPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get this document
         * @description The contract as OpenAPI 3.1.
         */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is it alive?
         * @description Answers as long as the process does; touches no store.
         */
        get: operations["getLiveHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is it ready?
         * @description Whether a release can be read and plans can be written, found out by doing it at most once a second; 503 with the reason while one of them cannot, and from the moment at which the service begins to stop.
         */
        get: operations["getReadyHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    releasePublished: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A release was published
         * @description Sent to the addresses that the operator has configured, signed as Standard Webhooks (https://www.standardwebhooks.com) says: verify it before it is believed. Any 2xx within 15 seconds accepts it; else it is sent again for a day, with the same `webhook-id`. It may come more than once, and out of order.
         */
        post: operations["releasePublished"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        ReleasePublished: {
            /**
             * @description What has happened.
             * @enum {string}
             */
            type: "release.published";
            /**
             * Format: date-time
             * @description When it was put in the place of another, in UTC.
             * @example 2026-11-23T12:00:00.000Z
             */
            timestamp: string;
            /** @description Which release, and where to read it. */
            data: {
                /**
                 * @description The release that can be read now.
                 * @example r_0123456789abcdef0123456789abcdef
                 */
                release: string;
                /**
                 * @description The release of the message before this one; absent in the first.
                 * @example r_0123456789abcdef0123456789abcdef
                 */
                previous?: string;
                /**
                 * Format: uri
                 * @description What it holds.
                 * @example https://stepladder.example.org/v1/releases/r_0123456789abcdef0123456789abcdef
                 */
                url: string;
                /**
                 * Format: uri
                 * @description What is different from `previous`, as long as that is held.
                 * @example https://stepladder.example.org/v1/releases/r_0123456789abcdef0123456789abcdef/changes?since=r_00112233445566778899aabbccddeeff
                 */
                changesUrl?: string;
            };
        };
        Problem: {
            /**
             * Format: uri
             * @description A page that explains the fault.
             * @example https://stepladder.example.org/errors/malformed
             */
            type: string;
            /**
             * @description The same as a word for programs: the last part of `type`.
             * @example malformed
             * @enum {string}
             */
            code: "malformed" | "invalid" | "infeasible" | "unauthorized" | "not_found" | "method_not_allowed" | "conflict" | "gone" | "stale" | "too_large" | "uri_too_long" | "headers_too_large" | "too_slow" | "unsatisfiable" | "unsupported_media" | "precondition_required" | "too_many" | "storage_full" | "unavailable" | "internal" | "not_implemented";
            /**
             * @description The fault in a few words.
             * @example The request could not be read
             */
            title: string;
            /**
             * @description The HTTP status.
             * @example 400
             */
            status: number;
            /**
             * @description What happened this time.
             * @example level: "entri" is not one of the allowed values.
             */
            detail: string;
            /**
             * @description The path that was asked for.
             * @example /v1/questions
             */
            instance: string;
            /**
             * @description The id under which the request is logged.
             * @example 8d3f6a0e-5d0c-4d0b-9a55-0f6f0f1c2b3a
             */
            requestId: string;
            /** @description The single faults, 20 at most; empty where there is no single place. */
            errors: components["schemas"]["Issue"][];
        };
        Issue: {
            /**
             * @description The query, path or header parameter at fault.
             * @example level
             */
            parameter?: string;
            /**
             * @description JSON Pointer (RFC 6901) to the fault in the body.
             * @example /availability/0/from
             */
            pointer?: string;
            /**
             * @description A stable word for programs.
             * @example unknown_value
             */
            code: string;
            /**
             * @description A sentence for people.
             * @example "entri" is not one of the allowed values.
             */
            message: string;
            /**
             * @description Up to 50 of the values that would have been accepted; with the first fault of a parameter.
             * @example [
             *       "entry",
             *       "senior"
             *     ]
             */
            allowed?: string[];
            /**
             * @description The accepted value nearest to the one sent.
             * @example entry
             */
            didYouMean?: string;
        };
        /** @description A node of an mdast tree (https://github.com/syntax-tree/mdast), without positions. What else a kind of node has stands beside these. */
        Ast: {
            /**
             * @description The kind of the node.
             * @example paragraph
             */
            type: string;
            /**
             * @description The text of a leaf.
             * @example It shrinks.
             */
            value?: string;
            /** @description The nodes inside it, in order. */
            children?: components["schemas"]["Ast"][];
        } & {
            [key: string]: unknown;
        };
        ApiIndex: {
            /**
             * @description What the content is for.
             * @example AI and ML interviews
             */
            name: string;
            /**
             * @description Addresses by what is found there.
             * @example {
             *       "questions": "https://stepladder.example.org/v1/questions"
             *     }
             */
            links: {
                [key: string]: string;
            };
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
        };
        QuestionPage: {
            /** @description The entries, in order. */
            items: components["schemas"]["Question"][];
            /**
             * @description Pass it as `cursor` for the next page; null at the end.
             * @example null
             */
            nextCursor: string | null;
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
            /**
             * @description With `count=exact`: over all pages.
             * @example 240
             */
            total?: number;
            /**
             * @description With `facets`: counts by value, over all pages.
             * @example {
             *       "level": {
             *         "entry": 40
             *       }
             *     }
             */
            facets?: {
                level?: {
                    [key: string]: number;
                };
                topic?: {
                    [key: string]: number;
                };
                kind?: {
                    [key: string]: number;
                };
                block?: {
                    [key: string]: number;
                };
                tag?: {
                    [key: string]: number;
                };
                role?: {
                    [key: string]: number;
                };
            };
            /**
             * @description With `ids`: those of them that this release does not have.
             * @example [
             *       "q999"
             *     ]
             */
            missing?: string[];
        };
        Question: {
            /**
             * @description Never reused.
             * @example q01
             */
            id: string;
            /**
             * @description Readable, unique over all questions.
             * @example bias-variance
             */
            slug: string;
            /**
             * @description A line that names it.
             * @example The bias-variance trade-off
             */
            title: string;
            /** @description The question as an interviewer would say it. */
            prompt: string;
            /** @description What there is to choose from. One or more are right: the answer says which, and why. */
            choices?: components["schemas"]["Choice"][];
            level: components["schemas"]["QuestionLevel"];
            askedFrom?: components["schemas"]["QuestionLevel"] & unknown;
            /**
             * @description The slug of a topic.
             * @example statistics
             */
            topic: string;
            block: components["schemas"]["BlockId"];
            kind: components["schemas"]["QuestionKind"];
            /**
             * @description Minutes of the first pass.
             * @example 15
             */
            minutes: number;
            /**
             * @description How it may be split over sessions: minutes that add up to `minutes`.
             * @example [
             *       50,
             *       50
             *     ]
             */
            parts?: number[];
            /**
             * @description Free words.
             * @example [
             *       "regularisation"
             *     ]
             */
            tags: string[];
            /**
             * @description Whether it belongs to what everybody should know.
             * @example true
             */
            core: boolean;
            /**
             * @description Ids that must be learned before.
             * @example [
             *       "q02"
             *     ]
             */
            requires: string[];
            /**
             * @description Topics that help.
             * @example [
             *       "statistics"
             *     ]
             */
            buildsOn: string[];
            /**
             * @description How much it matters for each role, 0–4, by role slug.
             * @example {
             *       "ml-engineer": 3
             *     }
             */
            roles: {
                [key: string]: number;
            };
            /**
             * @description Slugs of skills in the skill maps.
             * @example [
             *       "model-evaluation"
             *     ]
             */
            skills: string[];
            /**
             * @description Whether it came from the interview guide the collection began with.
             * @example guide
             * @enum {string}
             */
            origin: "guide" | "new";
            /**
             * Format: date
             * @description The day on which someone last checked it.
             * @example 2026-11-23
             */
            updatedAt: string;
            /**
             * @description In the words of its authors, where they have such.
             * @example hard
             */
            difficulty?: string;
            /** @description Where it comes from, where it is from elsewhere. */
            source?: {
                /**
                 * @description What it is called.
                 * @example Front-end questions
                 */
                name: string;
                /**
                 * Format: uri
                 * @description Where to find it.
                 */
                url?: string;
            };
            /**
             * @description Of this text; absent where its authors say none.
             * @example CC-BY-4.0
             */
            licence?: string;
            /**
             * Format: uri
             * @description Its address.
             * @example https://stepladder.example.org/v1/questions/q01
             */
            url: string;
            /**
             * Format: uri
             * @description The page that people read.
             * @example https://stepladder.example.org/questions/bias-variance
             */
            page: string;
            tier?: components["schemas"]["SearchTier"];
            topicDetails?: components["schemas"]["Topic"];
            answer?: components["schemas"]["Answer"];
        };
        Choice: {
            /**
             * @description Its letter, in the order of the choices.
             * @example a
             */
            id: string;
            /**
             * @description What one may choose.
             * @example It lowers the variance.
             */
            text: string;
        };
        /**
         * @description How deep a question goes: one of `questionLevels` of `GET /v1/pack`, easiest first.
         * @example intermediate
         */
        QuestionLevel: string;
        /**
         * @description A block of the curriculum: one of `blocks` of `GET /v1/pack`.
         * @example fundamentals
         */
        BlockId: string;
        /**
         * @description What it asks one to do: one of `kinds` of `GET /v1/pack`.
         * @example concept
         */
        QuestionKind: string;
        /**
         * @description With `q`: how well it answers the search.
         * @example all-words
         * @enum {string}
         */
        SearchTier: "all-words" | "synonyms" | "typos" | "any-word";
        /** @description Its topic, with `include=topic`. */
        Topic: {
            /**
             * @description The slug of a topic.
             * @example statistics
             */
            slug: string;
            /**
             * @description Its name.
             * @example Statistics
             */
            name: string;
            /**
             * @description For places with little room; absent: the name.
             * @example Statistics
             */
            shortName?: string;
            /**
             * @description What it is about.
             * @example Estimation, testing, uncertainty.
             */
            summary: string;
            /**
             * @description Topics that help before it.
             * @example [
             *       "linear-algebra"
             *     ]
             */
            buildsOn: string[];
            /**
             * @description Whether a plan may choose it as a specialisation.
             * @example false
             */
            specialisation: boolean;
            /**
             * @description How many questions it has.
             * @example 12
             */
            questions: number;
            /**
             * @description How many at each level; a level without questions is absent.
             * @example {
             *       "entry": 3
             *     }
             */
            byLevel: {
                [key: string]: number;
            };
            /**
             * Format: uri
             * @description Its address.
             * @example https://stepladder.example.org/v1/topics/statistics
             */
            url: string;
        };
        /** @description With `include=answer`. */
        Answer: {
            /**
             * @description The id of a question.
             * @example q01
             */
            questionId: string;
            /** @description What is right among the choices of the question, in their order. */
            choices?: components["schemas"]["Verdict"][];
            /** @description Half a minute of speech. It and the next two are always there where `anatomy` is strict. */
            shortAnswer?: string;
            /** @description What to keep when the rest is forgotten. */
            inBrief?: string[];
            /** @description The full answer. */
            answer?: string;
            /** @description What the interviewer listens for. */
            listensFor?: string;
            /** @description How to grade oneself. */
            rubric: components["schemas"]["RubricRow"][];
            /** @description What people get wrong. */
            commonMistakes: {
                /** @description What people say. */
                mistake: string;
                /** @description What holds. */
                correction: string;
            }[];
            /** @description Where the interviewer may go from here. */
            followUps: {
                /** @description What may be asked next. */
                question: string;
                /** @description Where a good answer goes. */
                direction: string;
            }[];
            /** @description Figures worth knowing by heart. */
            numbers: components["schemas"]["KeyNumber"][];
            /** @description Every piece of code, in order. */
            code: components["schemas"]["CodeSample"][];
            /** @description The text around the code. */
            codeNotes?: string;
            /** @description Where experts differ, and what would change the answer. */
            limits?: string;
            /** @description What was commonly said, what holds, and why. */
            corrections?: string;
            /** @description What it cites, in the order of first citation. */
            references: components["schemas"]["Reference"][];
        };
        Verdict: {
            /**
             * @description The id of the choice.
             * @example a
             */
            id: string;
            /**
             * @description Whether it is right.
             * @example true
             */
            correct: boolean;
            /**
             * @description Why it is right or wrong.
             * @example It shrinks the weights.
             */
            why: string;
        };
        RubricRow: {
            /**
             * @description What is judged.
             * @example Trade-offs
             */
            criterion: string;
            /**
             * @description A weak answer.
             * @example Names none.
             */
            weak: string;
            /**
             * @description An acceptable one.
             * @example Names one.
             */
            acceptable: string;
            /**
             * @description A strong one.
             * @example Weighs two against a number.
             */
            strong: string;
        };
        KeyNumber: {
            /**
             * @description What it counts.
             * @example Parameters of the model
             */
            name: string;
            /**
             * @description The figure.
             * @example 1.12
             */
            value: number;
            /**
             * @description Its unit; absent for plain numbers.
             * @example TB
             */
            unit?: string;
            /**
             * @description When it holds.
             * @example 16 bytes a parameter
             */
            conditions?: string;
            /**
             * @description Keys of references.
             * @example [
             *       "vaswani2017attention"
             *     ]
             */
            source?: string[];
            /**
             * @description How it is computed.
             * @example 70e9 * 16 / 1e12
             */
            formula?: string;
        };
        CodeSample: {
            /**
             * @description Its language, or `text`.
             * @example python
             */
            language: string;
            /**
             * @description Whether it is run before each release.
             * @example true
             */
            tested: boolean;
            /**
             * @description The program.
             * @example print(1)
             */
            source: string;
        };
        Reference: {
            /**
             * @description The citation key in the text.
             * @example vaswani2017attention
             */
            key: string;
            /**
             * @description Its title.
             * @example Attention Is All You Need
             */
            title: string;
            /**
             * @description In order; `et al.` stands for those left out.
             * @example [
             *       "Vaswani, Ashish",
             *       "et al."
             *     ]
             */
            authors: string[];
            /**
             * @description The year it came out.
             * @example 2017
             */
            year: number;
            /**
             * Format: uri
             * @description Where to read it.
             * @example https://arxiv.org/abs/1706.03762
             */
            url: string;
        };
        QuestionSample: {
            /** @description The entries, in order. */
            items: components["schemas"]["Question"][];
            /**
             * @description Pass it as `cursor` for the next page; null at the end.
             * @example null
             */
            nextCursor: string | null;
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
        };
        JsonFeed: {
            /**
             * @description Which version it is.
             * @enum {string}
             */
            version: "https://jsonfeed.org/version/1.1";
            /**
             * @description What it is called.
             * @example Chef interviews
             */
            title: string;
            /**
             * Format: uri
             * @description The page that shows the same questions.
             */
            home_page_url: string;
            /**
             * Format: uri
             * @description Its own address.
             */
            feed_url: string;
            /**
             * @description A language tag (BCP 47).
             * @example en
             */
            language: string;
            /** @description Who it is of. */
            authors: {
                /** @description The name of the pack. */
                name: string;
            }[];
            /** @description Newest first. */
            items: components["schemas"]["JsonFeedItem"][];
        };
        JsonFeedItem: {
            /**
             * Format: uri
             * @description The address of the question, which stays.
             */
            id: string;
            /**
             * Format: uri
             * @description The page that people read.
             */
            url: string;
            /** @description A line that names it. */
            title: string;
            /** @description The prompt, and the short answer to open. */
            content_html: string;
            /**
             * Format: date-time
             * @description The beginning, in UTC, of the day on which someone last checked it.
             * @example 2026-11-23T00:00:00Z
             */
            date_modified: string;
            /** @description The slug of its topic. */
            tags: string[];
        };
        SparseQuestionPage: {
            /** @description The entries, in order. */
            items: components["schemas"]["SparseQuestion"][];
            /**
             * @description Pass it as `cursor` for the next page; null at the end.
             * @example null
             */
            nextCursor: string | null;
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
            /**
             * @description With `count=exact`: over all pages.
             * @example 240
             */
            total?: number;
            /**
             * @description With `facets`: counts by value, over all pages.
             * @example {
             *       "level": {
             *         "entry": 40
             *       }
             *     }
             */
            facets?: {
                level?: {
                    [key: string]: number;
                };
                topic?: {
                    [key: string]: number;
                };
                kind?: {
                    [key: string]: number;
                };
                block?: {
                    [key: string]: number;
                };
                tag?: {
                    [key: string]: number;
                };
                role?: {
                    [key: string]: number;
                };
            };
            /**
             * @description With `ids`: those of them that this release does not have.
             * @example [
             *       "q999"
             *     ]
             */
            missing?: string[];
        };
        /** @description With `fields`: `id` and the fields that were asked for. */
        SparseQuestion: {
            /**
             * @description Never reused.
             * @example q01
             */
            id: string;
            /**
             * @description Readable, unique over all questions.
             * @example bias-variance
             */
            slug?: string;
            /**
             * @description A line that names it.
             * @example The bias-variance trade-off
             */
            title?: string;
            /** @description The question as an interviewer would say it. */
            prompt?: string;
            /** @description What there is to choose from. One or more are right: the answer says which, and why. */
            choices?: components["schemas"]["Choice"][];
            level?: components["schemas"]["QuestionLevel"];
            askedFrom?: components["schemas"]["QuestionLevel"] & unknown;
            /**
             * @description The slug of a topic.
             * @example statistics
             */
            topic?: string;
            block?: components["schemas"]["BlockId"];
            kind?: components["schemas"]["QuestionKind"];
            /**
             * @description Minutes of the first pass.
             * @example 15
             */
            minutes?: number;
            /**
             * @description How it may be split over sessions: minutes that add up to `minutes`.
             * @example [
             *       50,
             *       50
             *     ]
             */
            parts?: number[];
            /**
             * @description Free words.
             * @example [
             *       "regularisation"
             *     ]
             */
            tags?: string[];
            /**
             * @description Whether it belongs to what everybody should know.
             * @example true
             */
            core?: boolean;
            /**
             * @description Ids that must be learned before.
             * @example [
             *       "q02"
             *     ]
             */
            requires?: string[];
            /**
             * @description Topics that help.
             * @example [
             *       "statistics"
             *     ]
             */
            buildsOn?: string[];
            /**
             * @description How much it matters for each role, 0–4, by role slug.
             * @example {
             *       "ml-engineer": 3
             *     }
             */
            roles?: {
                [key: string]: number;
            };
            /**
             * @description Slugs of skills in the skill maps.
             * @example [
             *       "model-evaluation"
             *     ]
             */
            skills?: string[];
            /**
             * @description Whether it came from the interview guide the collection began with.
             * @example guide
             * @enum {string}
             */
            origin?: "guide" | "new";
            /**
             * Format: date
             * @description The day on which someone last checked it.
             * @example 2026-11-23
             */
            updatedAt?: string;
            /**
             * @description In the words of its authors, where they have such.
             * @example hard
             */
            difficulty?: string;
            /** @description Where it comes from, where it is from elsewhere. */
            source?: {
                /**
                 * @description What it is called.
                 * @example Front-end questions
                 */
                name: string;
                /**
                 * Format: uri
                 * @description Where to find it.
                 */
                url?: string;
            };
            /**
             * @description Of this text; absent where its authors say none.
             * @example CC-BY-4.0
             */
            licence?: string;
            /**
             * Format: uri
             * @description Its address.
             * @example https://stepladder.example.org/v1/questions/q01
             */
            url?: string;
            /**
             * Format: uri
             * @description The page that people read.
             * @example https://stepladder.example.org/questions/bias-variance
             */
            page?: string;
            tier?: components["schemas"]["SearchTier"];
            topicDetails?: components["schemas"]["Topic"];
            answer?: components["schemas"]["Answer"];
        };
        OneQuestion: components["schemas"]["Question"] & {
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
        };
        /** @description With `fields`: `id` and the fields that were asked for. */
        OneSparseQuestion: components["schemas"]["SparseQuestion"] & {
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
        };
        OneAnswer: components["schemas"]["Answer"] & {
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
        };
        OneAnswerTree: components["schemas"]["AstAnswer"] & {
            prompt: components["schemas"]["Ast"] & unknown;
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
        };
        AstVerdict: {
            /**
             * @description The id of the choice.
             * @example a
             */
            id: string;
            /**
             * @description Whether it is right.
             * @example true
             */
            correct: boolean;
            why: components["schemas"]["Ast"] & unknown;
        };
        AstRubricRow: {
            criterion: components["schemas"]["Ast"] & unknown;
            weak: components["schemas"]["Ast"] & unknown;
            acceptable: components["schemas"]["Ast"] & unknown;
            strong: components["schemas"]["Ast"] & unknown;
        };
        AstKeyNumber: {
            name: components["schemas"]["Ast"] & unknown;
            /**
             * @description The figure.
             * @example 1.12
             */
            value: number;
            /**
             * @description Its unit; absent for plain numbers.
             * @example TB
             */
            unit?: string;
            conditions?: components["schemas"]["Ast"] & unknown;
            /**
             * @description Keys of references.
             * @example [
             *       "vaswani2017attention"
             *     ]
             */
            source?: string[];
            /**
             * @description How it is computed.
             * @example 70e9 * 16 / 1e12
             */
            formula?: string;
        };
        AstAnswer: {
            /**
             * @description The id of a question.
             * @example q01
             */
            questionId: string;
            /** @description What is right among the choices of the question, in their order. */
            choices?: components["schemas"]["AstVerdict"][];
            shortAnswer?: components["schemas"]["Ast"] & unknown;
            /** @description What to keep when the rest is forgotten. */
            inBrief?: (components["schemas"]["Ast"] & unknown)[];
            answer?: components["schemas"]["Ast"] & unknown;
            listensFor?: components["schemas"]["Ast"] & unknown;
            /** @description How to grade oneself. */
            rubric: components["schemas"]["AstRubricRow"][];
            /** @description What people get wrong. */
            commonMistakes: {
                mistake: components["schemas"]["Ast"] & unknown;
                correction: components["schemas"]["Ast"] & unknown;
            }[];
            /** @description Where the interviewer may go from here. */
            followUps: {
                question: components["schemas"]["Ast"] & unknown;
                direction: components["schemas"]["Ast"] & unknown;
            }[];
            /** @description Figures worth knowing by heart. */
            numbers: components["schemas"]["AstKeyNumber"][];
            /** @description Every piece of code, in order. */
            code: components["schemas"]["CodeSample"][];
            codeNotes?: components["schemas"]["Ast"] & unknown;
            limits?: components["schemas"]["Ast"] & unknown;
            corrections?: components["schemas"]["Ast"] & unknown;
            /** @description What it cites, in the order of first citation. */
            references: components["schemas"]["Reference"][];
        };
        RelatedQuestions: {
            /** @description The entries, in order. */
            items: components["schemas"]["Question"][];
            /**
             * @description Pass it as `cursor` for the next page; null at the end.
             * @example null
             */
            nextCursor: string | null;
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
        };
        ReportReceipt: {
            /**
             * @description The id of the report, for a question about it.
             * @example rp_0f1e2d3c4b5a69788796
             */
            id: string;
        };
        QuestionReport: {
            /**
             * @description Whether it is not true, no longer true, hard to follow, or a link that leads nowhere.
             * @example outdated
             * @enum {string}
             */
            kind: "wrong" | "outdated" | "unclear" | "link";
            /**
             * @description What is wrong, and what would be right.
             * @example The 70B model needs half of that since the release of last month.
             */
            text: string;
            /**
             * @description The part of the question or answer.
             * @example numbers
             * @enum {string}
             */
            part?: "title" | "prompt" | "choices" | "shortAnswer" | "inBrief" | "answer" | "listensFor" | "rubric" | "commonMistakes" | "followUps" | "numbers" | "code" | "limits" | "corrections" | "references";
            /**
             * @description The words that it is about.
             * @example 1.12 TB of training state
             */
            quote?: string;
        };
        TopicList: {
            /** @description The entries, in order. */
            items: components["schemas"]["Topic"][];
            /**
             * @description Pass it as `cursor` for the next page; null at the end.
             * @example null
             */
            nextCursor: string | null;
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
        };
        OneTopic: components["schemas"]["Topic"] & {
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
        };
        LevelList: {
            /** @description The entries, in order. */
            items: components["schemas"]["Level"][];
            /**
             * @description Pass it as `cursor` for the next page; null at the end.
             * @example null
             */
            nextCursor: string | null;
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
        };
        Level: {
            level: components["schemas"]["QuestionLevel"];
            /**
             * @description 1 is the easiest.
             * @example 2
             */
            order: number;
            /**
             * @description How many questions it has.
             * @example 60
             */
            questions: number;
            /**
             * @description The career levels at which it is asked.
             * @example [
             *       "mid"
             *     ]
             */
            careerLevels: components["schemas"]["CareerLevel"][];
        };
        /**
         * @description Where a person stands: one of `careerLevels` of `GET /v1/pack`.
         * @example mid
         */
        CareerLevel: string;
        SkillMapList: {
            /** @description The entries, in order. */
            items: components["schemas"]["SkillMapSummary"][];
            /**
             * @description Pass it as `cursor` for the next page; null at the end.
             * @example null
             */
            nextCursor: string | null;
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
        };
        SkillMapSummary: {
            careerLevel: components["schemas"]["CareerLevel"];
            /**
             * @description Its name.
             * @example Mid-level engineer
             */
            title: string;
            /** @description Typical years of experience. */
            years: {
                /**
                 * @description At least.
                 * @example 2
                 */
                from: number;
                /**
                 * @description At most; absent where there is no end.
                 * @example 5
                 */
                to?: number;
            };
            /** @description The levels of question that are asked. */
            questionLevels: components["schemas"]["QuestionLevel"][];
            /**
             * @description What is expected.
             * @example Ships models without supervision.
             */
            overall: string;
            /**
             * Format: date
             * @description The day on which someone last checked it.
             * @example 2026-11-23
             */
            updatedAt: string;
            /**
             * Format: uri
             * @description Its address.
             * @example https://stepladder.example.org/v1/skill-maps/mid
             */
            url: string;
        };
        OneSkillMap: components["schemas"]["SkillMap"] & {
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
        };
        MapEntry: {
            /**
             * @description Unique over all maps.
             * @example mid-evaluation
             */
            slug: string;
            /**
             * @description Its name.
             * @example Evaluate models honestly
             */
            name: string;
            /**
             * @description The topics behind it.
             * @example [
             *       "evaluation"
             *     ]
             */
            topics: string[];
            /**
             * @description The questions on those topics, core first.
             * @example [
             *       "q01"
             *     ]
             */
            questions: string[];
            /**
             * @description A remark.
             * @example Offline and online.
             */
            note?: string;
            /**
             * @description Where it comes from.
             * @example guide
             * @enum {string}
             */
            origin: "guide" | "new";
        };
        Skill: components["schemas"]["MapEntry"] & {
            /**
             * @description The heading it stands under.
             * @example Modelling
             */
            group: string;
            /**
             * @description Proficiency: 0 none needed, 1 aware, 2 working, 3 independent, 4 leads.
             * @example 3
             */
            target: number;
        };
        SkillMap: components["schemas"]["SkillMapSummary"] & {
            /**
             * @description The role that `targets` is for.
             * @example llm-engineer
             */
            role?: string;
            /**
             * @description The specialisations that `targets` is for.
             * @example [
             *       "nlp-llm"
             *     ]
             */
            specialisations: string[];
            /**
             * @description Target proficiency 0–4 by topic slug, for the role and specialisations.
             * @example {
             *       "statistics": 3
             *     }
             */
            targets: {
                [key: string]: number;
            };
            /** @description Where the weight lies. */
            focusAreas: components["schemas"]["MapEntry"][];
            /** @description Skills with their target 0–4. A role moves a skill as far as it moves the topic behind it that it moves most. */
            skills: components["schemas"]["Skill"][];
            /** @description Projects that show it. */
            projects: components["schemas"]["MapEntry"][];
            /** @description Steps on the way. */
            milestones: components["schemas"]["MapEntry"][];
            /** @description Where such a person makes a difference. */
            impactAreas: components["schemas"]["MapEntry"][];
            /** @description The map in prose. */
            body: string;
        };
        RoleList: {
            /** @description The entries, in order. */
            items: components["schemas"]["Role"][];
            /**
             * @description Pass it as `cursor` for the next page; null at the end.
             * @example null
             */
            nextCursor: string | null;
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
        };
        Role: {
            /**
             * @description Its slug.
             * @example llm-engineer
             */
            slug: string;
            /**
             * @description Its name.
             * @example LLM engineer
             */
            name: string;
            /**
             * @description What it does.
             * @example Builds on large language models.
             */
            summary: string;
            /**
             * @description Steps added to a target, by topic slug.
             * @example {
             *       "rag-agents": 2
             *     }
             */
            adjustments: {
                [key: string]: number;
            };
        };
        Curriculum: {
            /**
             * @description Its title.
             * @example Twelve weeks
             */
            title: string;
            /** @description In order. */
            blocks: components["schemas"]["CurriculumBlock"][];
            /**
             * Format: date
             * @description The day on which someone last checked it.
             * @example 2026-11-23
             */
            updatedAt: string;
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
        };
        CurriculumBlock: {
            id: components["schemas"]["BlockId"];
            /**
             * @description Its title.
             * @example Fundamentals
             */
            title: string;
            /**
             * @description What it is for.
             * @example Statistics and classical learning.
             */
            summary: string;
            /** @description Its place in a plan of twelve weeks. */
            weeks: {
                /**
                 * @description The first week.
                 * @example 1
                 */
                from: number;
                /**
                 * @description The last week.
                 * @example 2
                 */
                to: number;
            };
            /**
             * @description The topics that feed it.
             * @example [
             *       "statistics"
             *     ]
             */
            topics: string[];
            /** @description Everything that belongs to it, by id. */
            items: components["schemas"]["BlockItem"][];
            /**
             * @description Minutes of all its items together.
             * @example 1260
             */
            minutes: number;
            /** @description What to do beside the questions. */
            activities: components["schemas"]["Activity"][];
            /** @description The block in prose. */
            body: string;
        };
        BlockItem: {
            /**
             * @description The id of the question, material or activity.
             * @example q01
             */
            id: string;
            /**
             * @description What it is.
             * @example question
             * @enum {string}
             */
            kind: "question" | "primer" | "lab" | "mock" | "activity";
            /**
             * @description Its title.
             * @example The bias-variance trade-off
             */
            title: string;
            /**
             * @description Minutes of the first pass.
             * @example 15
             */
            minutes: number;
        };
        Activity: {
            /**
             * @description Never reused.
             * @example act-kmeans
             */
            id: string;
            /**
             * @description Its title.
             * @example Write k-means
             */
            title: string;
            /**
             * @description The slug of a topic.
             * @example statistics
             */
            topic: string;
            level: components["schemas"]["QuestionLevel"];
            /**
             * @description Minutes of the first pass.
             * @example 15
             */
            minutes: number;
            /**
             * @description How it may be split over sessions: minutes that add up to `minutes`.
             * @example [
             *       50,
             *       50
             *     ]
             */
            parts?: number[];
            /**
             * @description Ids that come before.
             * @example [
             *       "q01"
             *     ]
             */
            requires: string[];
            /**
             * @description Keys of references.
             * @example [
             *       "macqueen1967methods"
             *     ]
             */
            references: string[];
            /**
             * @description What to do.
             * @example Write k-means with numpy only.
             */
            do: string;
            /**
             * @description How one knows it is done.
             * @example It recovers three clusters.
             */
            done: string;
        };
        MaterialList: {
            /** @description The entries, in order. */
            items: components["schemas"]["MaterialSummary"][];
            /**
             * @description Pass it as `cursor` for the next page; null at the end.
             * @example null
             */
            nextCursor: string | null;
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
        };
        MaterialSummary: {
            /**
             * @description Never reused.
             * @example primer-attention
             */
            id: string;
            /**
             * @description Readable and unique.
             * @example attention
             */
            slug: string;
            /**
             * @description Its title.
             * @example Attention from the ground up
             */
            title: string;
            kind: components["schemas"]["MaterialKind"];
            /**
             * @description The slug of a topic.
             * @example statistics
             */
            topic: string;
            level: components["schemas"]["QuestionLevel"];
            block: components["schemas"]["BlockId"];
            /**
             * @description Minutes of the first pass.
             * @example 15
             */
            minutes: number;
            /**
             * @description How it may be split over sessions: minutes that add up to `minutes`.
             * @example [
             *       50,
             *       50
             *     ]
             */
            parts?: number[];
            /**
             * @description Ids that come before.
             * @example [
             *       "q01"
             *     ]
             */
            requires: string[];
            /**
             * @description How much it matters for each role, 0–4, by role slug.
             * @example {
             *       "ml-engineer": 3
             *     }
             */
            roles: {
                [key: string]: number;
            };
            /**
             * @description Free words.
             * @example [
             *       "transformers"
             *     ]
             */
            tags: string[];
            round?: components["schemas"]["Round"];
            /**
             * Format: date
             * @description The day on which someone last checked it.
             * @example 2026-11-23
             */
            updatedAt: string;
            /**
             * @description Of this text; absent where its authors say none.
             * @example CC-BY-4.0
             */
            licence?: string;
            /**
             * Format: uri
             * @description Its address.
             * @example https://stepladder.example.org/v1/materials/attention
             */
            url: string;
        };
        /**
         * @description To read, to build, or to rehearse.
         * @example primer
         * @enum {string}
         */
        MaterialKind: "primer" | "lab" | "mock";
        /**
         * @description An interview round: one of `rounds` of `GET /v1/pack`.
         * @example coding
         */
        Round: string;
        OneMaterial: components["schemas"]["Material"] & {
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
        };
        Material: components["schemas"]["MaterialSummary"] & {
            /** @description The text. */
            body: string;
            /** @description What it cites. */
            references: components["schemas"]["Reference"][];
        };
        GuideList: {
            /** @description The entries, in order. */
            items: components["schemas"]["GuideSummary"][];
            /**
             * @description Pass it as `cursor` for the next page; null at the end.
             * @example null
             */
            nextCursor: string | null;
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
        };
        GuideSummary: {
            /**
             * @description Readable and unique.
             * @example red-flags
             */
            slug: string;
            /**
             * @description Its title.
             * @example Red flags
             */
            title: string;
            /**
             * @description What it is about.
             * @example What makes interviewers say no.
             */
            summary: string;
            /**
             * Format: date
             * @description The day on which someone last checked it.
             * @example 2026-11-23
             */
            updatedAt: string;
            /**
             * @description Of this text; absent where its authors say none.
             * @example CC-BY-4.0
             */
            licence?: string;
            /**
             * Format: uri
             * @description Its address.
             * @example https://stepladder.example.org/v1/guides/red-flags
             */
            url: string;
        };
        OneGuide: components["schemas"]["Guide"] & {
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
        };
        GuideItem: {
            /**
             * @description Unique in the guide.
             * @example no-baseline
             */
            slug: string;
            /**
             * @description Its name.
             * @example No baseline
             */
            name: string;
            /**
             * @description The advice.
             * @example Start from the simplest thing that works.
             */
            text: string;
            /**
             * @description How long it takes, in minutes.
             * @example 45
             */
            minutes?: number;
            round?: components["schemas"]["Round"];
            /**
             * @description Where it comes from.
             * @example guide
             * @enum {string}
             */
            origin: "guide" | "new";
        };
        Guide: components["schemas"]["GuideSummary"] & {
            /** @description Its pieces of advice, in order. */
            items: components["schemas"]["GuideItem"][];
            /** @description The text around them. */
            body: string;
            /** @description What it cites. */
            references: components["schemas"]["Reference"][];
        };
        FoundPage: {
            /** @description The entries, in order. */
            items: components["schemas"]["Found"][];
            /**
             * @description Pass it as `cursor` for the next page; null at the end.
             * @example null
             */
            nextCursor: string | null;
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
            /**
             * @description Over all pages. Of very many matches two thousand a tier are ranked and counted.
             * @example 12
             */
            total: number;
        };
        Found: {
            type: components["schemas"]["FoundType"];
            /**
             * @description Its id; of a guide its slug.
             * @example q01
             */
            id: string;
            /**
             * @description Its slug.
             * @example bias-variance
             */
            slug: string;
            /**
             * @description Its title.
             * @example The bias-variance trade-off
             */
            title: string;
            /**
             * @description The title as escaped HTML, with `<mark>` around what matched.
             * @example The <mark>bias</mark>-variance trade-off
             */
            titleHtml: string;
            /**
             * @description A few words of its text as escaped HTML, with `<mark>` around what matched.
             * @example …a model with high <mark>bias</mark> misses…
             */
            excerptHtml: string;
            tier: components["schemas"]["SearchTier"] & unknown;
            /**
             * Format: uri
             * @description Its address.
             * @example https://stepladder.example.org/v1/questions/q01
             */
            url: string;
            /**
             * Format: uri
             * @description The page that people read.
             * @example https://stepladder.example.org/questions/bias-variance
             */
            page: string;
        };
        /**
         * @description What it is.
         * @example question
         * @enum {string}
         */
        FoundType: "question" | "material" | "guide";
        Pack: {
            /**
             * @description By which it is told from another pack.
             * @example chefs
             */
            id: string;
            /**
             * @description The interviews it prepares for.
             * @example Chef interviews
             */
            name: string;
            /**
             * @description A language tag (BCP 47).
             * @example en
             */
            language: string;
            /**
             * @description Of the content.
             * @example CC-BY-4.0
             */
            licence?: string;
            /** @description What pages call the fields that questions are browsed by. */
            fields: {
                /**
                 * @description As in "Topic".
                 * @example Cuisine
                 */
                topic: string;
                /**
                 * @description As in "Level".
                 * @example Grade
                 */
                level: string;
                /**
                 * @description As in "Kind".
                 * @example Task
                 */
                kind: string;
            };
            /**
             * @description Whether each answer has every section of the house form, or those that its authors wrote.
             * @example strict
             * @enum {string}
             */
            anatomy: "strict" | "open";
            /** @description How deep questions go, easiest first. */
            questionLevels: {
                slug: components["schemas"]["QuestionLevel"];
                /**
                 * @description What people read in its place.
                 * @example Coding
                 */
                title: string;
            }[];
            /** @description Where people stand, earliest first. */
            careerLevels: {
                slug: components["schemas"]["CareerLevel"];
                /**
                 * @description What people read in its place.
                 * @example Coding
                 */
                title: string;
                /** @description Typical years of experience. */
                years: {
                    /**
                     * @description At least.
                     * @example 2
                     */
                    from: number;
                    /**
                     * @description At most; absent where there is no end.
                     * @example 5
                     */
                    to?: number;
                };
                /** @description The levels of question that are asked. */
                questionLevels: components["schemas"]["QuestionLevel"][];
            }[];
            /** @description What questions ask one to do. */
            kinds: {
                slug: components["schemas"]["QuestionKind"];
                /**
                 * @description What people read in its place.
                 * @example Coding
                 */
                title: string;
            }[];
            /** @description The rounds of an interview, in their order. */
            rounds: components["schemas"]["PackRound"][];
            /** @description In the order in which a plan goes through them. */
            blocks: components["schemas"]["PackBlock"][];
            /** @description What a request for a plan means where it names none. */
            defaults: {
                /**
                 * @description By slug.
                 * @example ml-engineer
                 */
                role: string;
                careerLevel: components["schemas"]["CareerLevel"];
            };
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
        };
        PackRound: {
            slug: components["schemas"]["Round"];
            /**
             * @description What people read in its place.
             * @example Coding
             */
            title: string;
            /**
             * @description How long it usually takes.
             * @example 60
             */
            minutes?: number;
            /** @description What it usually asks. */
            asks?: {
                /** @description Kinds of question. */
                kinds: components["schemas"]["QuestionKind"][];
                /** @description Topics. */
                topics: string[];
            };
        };
        PackBlock: {
            id: components["schemas"]["BlockId"];
            /**
             * @description What people read in its place.
             * @example Coding
             */
            title: string;
            /**
             * @description Two or three letters, for pictures.
             * @example Fu
             */
            short: string;
            /**
             * @description What it is for in a plan.
             * @example foundation
             * @enum {string}
             */
            part: "foundation" | "core" | "specialisation" | "design" | "mock";
            /**
             * @description How many weeks it lasts in plans of so many weeks; lengths between them are interpolated.
             * @example {
             *       "8": 1.5,
             *       "12": 2
             *     }
             */
            weeks?: {
                [key: string]: number;
            };
            /**
             * @description Its share of a plan beside the shares of the others, where blocks have no `weeks`.
             * @example 2
             */
            share?: number;
            /**
             * @description Which of the hues of pictures it has.
             * @example 1
             */
            hue: number;
        };
        ReleaseList: {
            /** @description The entries, in order. */
            items: components["schemas"]["HeldRelease"][];
            /**
             * @description Pass it as `cursor` for the next page; null at the end.
             * @example null
             */
            nextCursor: string | null;
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
        };
        HeldRelease: {
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            id: string;
            /** @description How much of everything there is. */
            counts: {
                /**
                 * @description Questions.
                 * @example 240
                 */
                questions: number;
                /**
                 * @description Topics.
                 * @example 19
                 */
                topics: number;
                /**
                 * @description Roles.
                 * @example 5
                 */
                roles: number;
                /**
                 * @description Skill maps, one a career level.
                 * @example 4
                 */
                skillMaps: number;
                /**
                 * @description Blocks of the curriculum.
                 * @example 6
                 */
                blocks: number;
                /**
                 * @description Activities of the curriculum.
                 * @example 30
                 */
                activities: number;
                /**
                 * @description Primers, labs and mocks.
                 * @example 24
                 */
                materials: number;
                /**
                 * @description Guides.
                 * @example 8
                 */
                guides: number;
                /**
                 * @description Cited works.
                 * @example 300
                 */
                references: number;
            };
            /** @description What `GET /v1/export` of it comes to: the same content, the same hash. */
            export: {
                /**
                 * @description Records, one a line.
                 * @example 640
                 */
                count: number;
                /**
                 * @description SHA-256 in hex of the bytes of those lines, each with its line feed.
                 * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                 */
                sha256: string;
            };
            /**
             * Format: date-time
             * @description When it was compiled, in UTC.
             * @example 2026-11-23T12:00:00Z
             */
            builtAt: string;
            /**
             * @description The git commit it was compiled from, where that is known.
             * @example 4d6f3c1b9a0e
             */
            commit?: string;
            /** @description Whether it is what is read where none is named. */
            current: boolean;
            /**
             * Format: date-time
             * @description When it was last put in the place of another, in UTC.
             * @example 2026-11-23T12:00:00.000Z
             */
            publishedAt: string;
            /** @description The file that the release can be had as. */
            content: {
                /**
                 * Format: uri
                 * @description Its content as one SQLite file.
                 * @example https://stepladder.example.org/v1/releases/r_0123456789abcdef0123456789abcdef/content.db
                 */
                url: string;
                /**
                 * @description The length of the file.
                 * @example 18000000
                 */
                bytes: number;
                /**
                 * @description SHA-256 of the file in hex.
                 * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                 */
                sha256: string;
            };
        };
        Release: {
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            id: string;
            /** @description How much of everything there is. */
            counts: {
                /**
                 * @description Questions.
                 * @example 240
                 */
                questions: number;
                /**
                 * @description Topics.
                 * @example 19
                 */
                topics: number;
                /**
                 * @description Roles.
                 * @example 5
                 */
                roles: number;
                /**
                 * @description Skill maps, one a career level.
                 * @example 4
                 */
                skillMaps: number;
                /**
                 * @description Blocks of the curriculum.
                 * @example 6
                 */
                blocks: number;
                /**
                 * @description Activities of the curriculum.
                 * @example 30
                 */
                activities: number;
                /**
                 * @description Primers, labs and mocks.
                 * @example 24
                 */
                materials: number;
                /**
                 * @description Guides.
                 * @example 8
                 */
                guides: number;
                /**
                 * @description Cited works.
                 * @example 300
                 */
                references: number;
            };
            /** @description What `GET /v1/export` of it comes to: the same content, the same hash. */
            export: {
                /**
                 * @description Records, one a line.
                 * @example 640
                 */
                count: number;
                /**
                 * @description SHA-256 in hex of the bytes of those lines, each with its line feed.
                 * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                 */
                sha256: string;
            };
            /**
             * Format: date-time
             * @description When it was compiled, in UTC.
             * @example 2026-11-23T12:00:00Z
             */
            builtAt: string;
            /**
             * @description The git commit it was compiled from, where that is known.
             * @example 4d6f3c1b9a0e
             */
            commit?: string;
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
        };
        ReleaseChanges: {
            /**
             * @description The release that it is compared with.
             * @example r_0123456789abcdef0123456789abcdef
             */
            since: string;
            /** @description What it has and the other has not. */
            added: components["schemas"]["RecordTitle"][];
            /** @description What both have, and not the same. */
            changed: components["schemas"]["ChangedRecord"][];
            /** @description What the other has and it has not. */
            retired: components["schemas"]["RecordTitle"][];
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
        };
        RecordTitle: {
            type: components["schemas"]["RecordType"];
            /**
             * @description Its id, or slug where it has none.
             * @example q01
             */
            id: string;
            /**
             * @description What people call it.
             * @example The bias-variance trade-off
             */
            title: string;
        };
        /**
         * @description What kind of record it is.
         * @example question
         * @enum {string}
         */
        RecordType: "asset" | "curriculum" | "guide" | "material" | "question" | "reference" | "role" | "search-words" | "settings" | "skill-map" | "topic";
        ChangedRecord: {
            type: components["schemas"]["RecordType"];
            /**
             * @description Its id, or slug where it has none.
             * @example q01
             */
            id: string;
            /**
             * @description What people call it.
             * @example The bias-variance trade-off
             */
            title: string;
            /**
             * @description Which fields differ; those of an answer as `answer.…`.
             * @example [
             *       "answer.numbers",
             *       "minutes"
             *     ]
             */
            fields: string[];
        };
        SyncedRecord: {
            type: components["schemas"]["RecordType"];
            /**
             * @description Its id, or slug where it has none.
             * @example q01
             */
            id: string;
            /**
             * @description Whether it is a tombstone: remove it.
             * @example false
             */
            retired: boolean;
            /**
             * @description What to keep in its place; absent in a tombstone.
             * @example {
             *       "id": "q01",
             *       "title": "The bias-variance trade-off",
             *       "minutes": 20
             *     }
             */
            item?: {
                [key: string]: unknown;
            };
        };
        SyncPage: {
            /** @description The entries, in order. */
            items: components["schemas"]["SyncedRecord"][];
            /**
             * @description Pass it as `cursor` for the next page; null at the end.
             * @example null
             */
            nextCursor: string | null;
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
        };
        ReleaseRecord: {
            type: components["schemas"]["RecordType"];
            /**
             * @description Its id, or slug where it has none.
             * @example q01
             */
            id: string;
            /**
             * @description All that it says, with every text in Markdown; a question with its `answer`.
             * @example {
             *       "id": "q01",
             *       "title": "The bias-variance trade-off",
             *       "minutes": 20
             *     }
             */
            item: {
                [key: string]: unknown;
            };
        };
        ExportEnd: {
            /**
             * @description The lines before this one.
             * @example 640
             */
            count: number;
            /**
             * @description SHA-256 in hex of their bytes.
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            sha256: string;
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
        };
        Plan: {
            /**
             * @description Sortable by time of creation.
             * @example pl_0c4b8s2l
             */
            id: string;
            /**
             * @description Rises with every change.
             * @example 1
             */
            revision: number;
            /**
             * @description The release that this was read from: the same content has the same id anywhere.
             * @example r_0123456789abcdef0123456789abcdef
             */
            release: string;
            /**
             * @description Whether it runs.
             * @example active
             * @enum {string}
             */
            status: "active";
            request: components["schemas"]["StudyRequest"];
            /** @description The blocks of the curriculum over the plan. */
            blocks: {
                id: components["schemas"]["BlockId"];
                /**
                 * Format: date
                 * @description Its first day.
                 * @example 2026-11-23
                 */
                from: string;
                /**
                 * Format: date
                 * @description Its last day.
                 * @example 2026-11-23
                 */
                to: string;
                /**
                 * @description Minutes that the person’s time holds in these days.
                 * @example 1260
                 */
                wantedMinutes: number;
                /**
                 * @description Minutes of its own items, wherever they lie.
                 * @example 840
                 */
                plannedMinutes: number;
                /**
                 * Format: date
                 * @description From this day on its time goes to later blocks: it has no question of the person’s level left before its end.
                 * @example 2026-11-23
                 */
                handedOnFrom?: string;
            }[];
            /** @description By start. */
            sessions: components["schemas"]["Session"][];
            /** @description What the plan holds, and what it does not. */
            coverage: {
                /** @description By topic. */
                topics: {
                    /**
                     * @description The slug of a topic.
                     * @example statistics
                     */
                    topic: string;
                    /**
                     * @description Items in the plan.
                     * @example 9
                     */
                    planned: number;
                    /**
                     * @description Items at the levels asked.
                     * @example 12
                     */
                    available: number;
                    /**
                     * @description Minutes planned.
                     * @example 180
                     */
                    minutes: number;
                }[];
                /** @description What was left out. */
                dropped: {
                    /**
                     * @description What was left out.
                     * @example q30
                     */
                    itemId: string;
                    /**
                     * @description Its title.
                     * @example ZeRO stages
                     */
                    title: string;
                    /**
                     * @description Why.
                     * @example no_time
                     * @enum {string}
                     */
                    reason: "no_time" | "outside_levels" | "not_specialised" | "requires_dropped" | "already_known" | "too_long" | "round_not_expected" | "skipped" | "retired";
                }[];
            };
            /** @description What will be remembered on the interview day. */
            recall: {
                /**
                 * @description Predicted probability of recall on the interview day.
                 * @example 0.93
                 */
                atInterview: number;
                /**
                 * @description How many items of the plan that is the mean of.
                 * @example 48
                 */
                of: number;
                /** @description By topic. */
                topics: {
                    /**
                     * @description The slug of a topic.
                     * @example statistics
                     */
                    topic: string;
                    /**
                     * @description Predicted probability of recall on the interview day.
                     * @example 0.93
                     */
                    atInterview: number;
                }[];
                /**
                 * @description What predicted it.
                 * @example FSRS-6 default weights
                 */
                model: string;
            };
            readiness: components["schemas"]["Readiness"];
            /** @description What the plan asks of you; empty where nothing. */
            attention: {
                /**
                 * @description What it is about.
                 * @example unmarked
                 * @enum {string}
                 */
                code: "unmarked" | "behind" | "ahead" | "interview_past";
                /**
                 * @description What is asked, in a sentence.
                 * @example Nothing was marked since Mon 7 Dec: 6 sessions will count as done.
                 */
                message: string;
                /** @description The call that answers it. */
                call: {
                    /**
                     * @description Its method.
                     * @example POST
                     * @enum {string}
                     */
                    method: "POST" | "PATCH" | "DELETE";
                    /**
                     * @description Its path, with query.
                     * @example /v1/plans/pl_0c4b8s2l/progress
                     */
                    path: string;
                    /** @description A body that would do; say what is true. */
                    body?: {
                        [key: string]: unknown;
                    };
                };
            }[];
            /** @description What one should know about this plan, in sentences. */
            notes: string[];
        };
        /** @description What was asked for, every default filled in. */
        StudyRequest: {
            startDate?: components["schemas"]["CivilDate"];
            /**
             * @description How long; 8 to 12 are best. Default 12.
             * @example 10
             */
            weeks?: number;
            interviewDate?: components["schemas"]["CivilDate"] & unknown;
            /**
             * @description An IANA zone.
             * @example America/New_York
             */
            timeZone: string;
            careerLevel: components["schemas"]["CareerLevel"];
            /**
             * @description A role, by slug. Default: `defaults.role` of `GET /v1/pack`.
             * @example ml-engineer
             */
            role?: string;
            /**
             * @description Topics to go deeper into, by slug.
             * @example [
             *       "nlp-llm"
             *     ]
             */
            specialisations?: string[];
            /**
             * @description The rounds that are expected: they steer what is learned, and which mocks there are. Default: all.
             * @example [
             *       "coding",
             *       "system-design"
             *     ]
             */
            rounds?: components["schemas"]["Round"][];
            /** @description When there is time, every week. */
            availability: components["schemas"]["AvailabilityWindow"][];
            /**
             * @description At most so many minutes a week. Default: what the windows hold.
             * @example 420
             */
            minutesPerWeek?: number;
            /** @description How long one session may be. */
            sessionMinutes?: {
                /**
                 * @description The shortest session, in minutes. Default: half of the shortest window that is common in a week, 10 to 30.
                 * @example 30
                 */
                min?: number;
                /**
                 * @description The longest session, in minutes. Default 90.
                 * @example 90
                 */
                max?: number;
            };
            /**
             * @description At most so many minutes a day. Default: what the windows hold.
             * @example 180
             */
            maxMinutesPerDay?: number;
            /** @description Days whose windows replace the weekly ones. */
            exceptions?: {
                date: components["schemas"]["CivilDate"] & unknown;
                /** @description When there is time on that day. */
                windows: components["schemas"]["TimeWindow"][];
            }[];
            /** @description Days without study; both ends belong to it. */
            blackouts?: {
                from: components["schemas"]["CivilDate"] & unknown;
                to: components["schemas"]["CivilDate"] & unknown;
            }[];
            /** @description What need not be learned again. */
            known?: {
                /**
                 * @description Proficiency 0–4 by topic slug.
                 * @example {
                 *       "statistics": 3
                 *     }
                 */
                topics?: {
                    [key: string]: number;
                };
                /**
                 * @description Ids of questions that are known.
                 * @example [
                 *       "q01"
                 *     ]
                 */
                questions?: string[];
            };
            /** @description Times that are taken. */
            busy?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 with an offset.
                 * @example 2026-12-07T18:00:00-05:00
                 */
                startsAt: string;
                /**
                 * Format: date-time
                 * @description RFC 3339 with an offset.
                 * @example 2026-12-07T18:00:00-05:00
                 */
                endsAt: string;
            }[];
            /** @description Your own things to study. */
            ownItems?: components["schemas"]["OwnItem"][];
            /**
             * @description What an unmarked session counts as after two days. Default done.
             * @example done
             * @enum {string}
             */
            onUnmarked?: "done" | "missed";
            /**
             * @description At most so many reviews a day. Default 6.
             * @example 6
             */
            maxReviewsPerDay?: number;
            /**
             * @description How long before a session its alarm rings. Default 15.
             * @example 15
             */
            reminderMinutes?: number;
            /** @description When alarms ring, in minutes before a session: none, one or two. `all` is what `reminderMinutes` is with one. */
            reminders?: {
                /**
                 * @description Before every session.
                 * @example [
                 *       15
                 *     ]
                 */
                all?: number[];
                /**
                 * @description Before a mock interview, in the place of those.
                 * @example [
                 *       1440,
                 *       15
                 *     ]
                 */
                mock?: number[];
            };
            /**
             * @description Another seed is another, equally good plan. Default 1.
             * @example 1
             */
            seed?: number;
        };
        /**
         * Format: date
         * @description The first day. Default: the next Monday, or sooner where the interview is near.
         * @example 2026-12-01
         */
        CivilDate: string;
        AvailabilityWindow: {
            /**
             * @description Days of the week.
             * @example [
             *       "mon",
             *       "wed"
             *     ]
             */
            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
            from: components["schemas"]["LocalTime"];
            to: components["schemas"]["LocalTime"];
        };
        /**
         * @description `HH:MM` on a 24-hour wall clock.
         * @example 19:00
         */
        LocalTime: string;
        TimeWindow: {
            from: components["schemas"]["LocalTime"];
            to: components["schemas"]["LocalTime"] & unknown;
        };
        OwnItem: {
            /**
             * @description Yours to choose; no item of the content may have it.
             * @example own-1
             */
            id: string;
            /**
             * @description What it is.
             * @example Re-read my thesis
             */
            title: string;
            /**
             * @description Minutes it takes.
             * @example 60
             */
            minutes: number;
            /**
             * @description The slug of a topic.
             * @example nlp-llm
             */
            topic: string;
            /**
             * Format: uri
             * @description Where it is.
             * @example https://example.org
             */
            url?: string;
        };
        Session: {
            /**
             * @description Kept through every replan.
             * @example ss_0f1g2h
             */
            id: string;
            /**
             * @description Rises with each change of time, contents or status.
             * @example 0
             */
            sequence: number;
            /**
             * @description What kind of session.
             * @example study
             * @enum {string}
             */
            kind: "study" | "review" | "mock" | "lab";
            /**
             * Format: date-time
             * @description With the offset of the plan’s zone.
             * @example 2026-12-02T19:00:00-05:00
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description With the offset of the plan’s zone; exclusive.
             * @example 2026-12-02T19:00:00-05:00
             */
            endsAt: string;
            block: components["schemas"]["BlockId"];
            /**
             * @description Where it stands.
             * @example planned
             * @enum {string}
             */
            status: "planned" | "done" | "missed" | "skipped" | "dropped";
            /**
             * @description Who said so, once it is done, missed or skipped. What the clock marked after two days without a word is shown as not marked; any mark of the person takes its place.
             * @example person
             * @enum {string}
             */
            markedBy?: "person" | "clock";
            /**
             * @description That you moved it outside your windows, just this once.
             * @example true
             * @enum {boolean}
             */
            outsideWindows?: true;
            /** @description What to do, in order. */
            items: components["schemas"]["SessionItem"][];
        };
        SessionItem: {
            /**
             * @description The id of a question, material, activity or own item.
             * @example q02
             */
            itemId: string;
            /**
             * @description Its title.
             * @example The central limit theorem
             */
            title: string;
            /**
             * @description The slug of a topic.
             * @example statistics
             */
            topic: string;
            /**
             * @description What to do with it.
             * @example learn
             * @enum {string}
             */
            activity: "learn" | "review" | "relearn" | "practise" | "lab" | "mock";
            /**
             * @description Minutes set aside.
             * @example 15
             */
            minutes: number;
            /**
             * @description Which part, where it is split.
             * @example 1
             */
            part?: number;
            /**
             * @description Of how many.
             * @example 2
             */
            parts?: number;
            /**
             * Format: uri
             * @description Where it is.
             * @example https://stepladder.example.org/v1/questions/q02
             */
            url?: string;
            /**
             * @description How it went, once told.
             * @example good
             * @enum {string}
             */
            grade?: "again" | "hard" | "good" | "easy";
        };
        /** @description How much of all that the target asks for is in memory: every question and primer of the target’s levels, by weight, 0 for what is not learned. Predicted. */
        Readiness: {
            /**
             * Format: date
             * @description The day to which `now` belongs, in the plan’s zone.
             * @example 2026-11-23
             */
            asOf: string;
            /**
             * @description What you have in memory on that day, by what you marked as done.
             * @example 0.21
             */
            now: number;
            /**
             * @description On the day of the interview, if all that is planned takes place.
             * @example 0.64
             */
            ifFollowed: number;
            /**
             * @description On the day of the interview, if nothing more is done.
             * @example 0.17
             */
            ifStopped: number;
            /**
             * @description Where `ifFollowed` comes out for eight of ten people.
             * @example [
             *       0.58,
             *       0.7
             *     ]
             */
            range: number[];
            /** @description Of how many items. */
            of: {
                /**
                 * @description Questions and primers at the levels asked.
                 * @example 62
                 */
                items: number;
                /**
                 * @description Those that will be learned by the interview, with what is.
                 * @example 48
                 */
                planned: number;
                /**
                 * @description Those that are learned.
                 * @example 9
                 */
                learned: number;
            };
            /** @description Week by week. */
            weeks: {
                /**
                 * @description A week of the plan.
                 * @example 1
                 */
                week: number;
                /**
                 * @description What you have at its end, if the plan is followed.
                 * @example 0.05
                 */
                ifFollowed: number;
            }[];
        };
        CreatedPlan: {
            plan: components["schemas"]["Plan"];
            /**
             * @description Opens the plan. It is shown here and nowhere else: keep it.
             * @example sl_plan_k3J8cT0vQ1mY2bXw5uZa7g
             */
            key: string;
            calendar: components["schemas"]["CalendarLinks"];
        };
        /** @description Addresses to subscribe with: of the full calendar, whose links mark sessions, and of two others. */
        CalendarLinks: {
            /**
             * Format: uri
             * @description The feed.
             * @example https://stepladder.example.org/calendars/abc.ics
             */
            url: string;
            /**
             * Format: uri
             * @description For Apple and most others.
             * @example webcal://stepladder.example.org/calendars/abc.ics
             */
            webcal: string;
            /**
             * Format: uri
             * @description Opens Google Calendar.
             * @example https://calendar.google.com/calendar/r?cid=webcal
             */
            google: string;
            /**
             * Format: uri
             * @description Opens Outlook for a private account.
             * @example https://outlook.live.com/calendar/0/addfromweb?url=https
             */
            outlook: string;
            /**
             * Format: uri
             * @description Opens Outlook for an account of work or school.
             * @example https://outlook.office.com/calendar/0/addfromweb?url=https
             */
            outlookWork: string;
            /** @description The same calendar without links that mark: the one to share. */
            view: {
                /**
                 * Format: uri
                 * @description The feed.
                 * @example https://stepladder.example.org/calendars/abc.ics
                 */
                url: string;
                /**
                 * Format: uri
                 * @description For Apple and most others.
                 * @example webcal://stepladder.example.org/calendars/abc.ics
                 */
                webcal: string;
                /**
                 * Format: uri
                 * @description Opens Google Calendar.
                 * @example https://calendar.google.com/calendar/r?cid=webcal
                 */
                google: string;
                /**
                 * Format: uri
                 * @description Opens Outlook for a private account.
                 * @example https://outlook.live.com/calendar/0/addfromweb?url=https
                 */
                outlook: string;
                /**
                 * Format: uri
                 * @description Opens Outlook for an account of work or school.
                 * @example https://outlook.office.com/calendar/0/addfromweb?url=https
                 */
                outlookWork: string;
            };
            /** @description The same times under a neutral title, without a word on what they are for. */
            busy: {
                /**
                 * Format: uri
                 * @description The feed.
                 * @example https://stepladder.example.org/calendars/abc.ics
                 */
                url: string;
                /**
                 * Format: uri
                 * @description For Apple and most others.
                 * @example webcal://stepladder.example.org/calendars/abc.ics
                 */
                webcal: string;
                /**
                 * Format: uri
                 * @description Opens Google Calendar.
                 * @example https://calendar.google.com/calendar/r?cid=webcal
                 */
                google: string;
                /**
                 * Format: uri
                 * @description Opens Outlook for a private account.
                 * @example https://outlook.live.com/calendar/0/addfromweb?url=https
                 */
                outlook: string;
                /**
                 * Format: uri
                 * @description Opens Outlook for an account of work or school.
                 * @example https://outlook.office.com/calendar/0/addfromweb?url=https
                 */
                outlookWork: string;
            };
        };
        Replanned: {
            plan: components["schemas"]["Plan"];
            difference: components["schemas"]["PlanDifference"];
            /**
             * @description The difference in sentences.
             * @example [
             *       "3 sessions move."
             *     ]
             */
            summary: string[];
            /** @description What would do better: a rebuild that keeps a mock, or makes more than 3 points readier. Empty where nothing does, or there was no time to try. */
            alternatives: components["schemas"]["PlanAlternative"][];
        };
        /** @description What became different. */
        PlanDifference: {
            /** @description New sessions. */
            added: {
                /**
                 * @description The session.
                 * @example ss_0f1g2h
                 */
                sessionId: string;
                /**
                 * Format: date-time
                 * @description Its start.
                 * @example 2026-12-02T19:00:00-05:00
                 */
                startsAt: string;
                /**
                 * Format: date-time
                 * @description Its end.
                 * @example 2026-12-02T20:15:00-05:00
                 */
                endsAt: string;
                /** @description What it holds. */
                items: components["schemas"]["SessionItem"][];
            }[];
            /** @description Sessions that begin at another time. */
            moved: {
                /**
                 * @description The session.
                 * @example ss_0f1g2h
                 */
                sessionId: string;
                /** @description Where it was. */
                from: {
                    /**
                     * Format: date-time
                     * @description Its start.
                     * @example 2026-12-02T19:00:00-05:00
                     */
                    startsAt: string;
                    /**
                     * Format: date-time
                     * @description Its end.
                     * @example 2026-12-02T20:15:00-05:00
                     */
                    endsAt: string;
                };
                /** @description Where it is. */
                to: {
                    /**
                     * Format: date-time
                     * @description Its start.
                     * @example 2026-12-02T19:00:00-05:00
                     */
                    startsAt: string;
                    /**
                     * Format: date-time
                     * @description Its end.
                     * @example 2026-12-02T20:15:00-05:00
                     */
                    endsAt: string;
                };
            }[];
            /** @description Sessions that hold something else. */
            changed: {
                /**
                 * @description The session.
                 * @example ss_0f1g2h
                 */
                sessionId: string;
                /**
                 * Format: date-time
                 * @description Its start.
                 * @example 2026-12-02T19:00:00-05:00
                 */
                startsAt: string;
                /**
                 * Format: date-time
                 * @description Its end.
                 * @example 2026-12-02T20:15:00-05:00
                 */
                endsAt: string;
                /** @description What it holds in addition. */
                addedItems: components["schemas"]["SessionItem"][];
                /** @description What it holds no longer. */
                removedItems: components["schemas"]["SessionItem"][];
            }[];
            /** @description Sessions that are gone. */
            dropped: {
                /**
                 * @description The session.
                 * @example ss_0f1g2h
                 */
                sessionId: string;
                /**
                 * Format: date-time
                 * @description Its start.
                 * @example 2026-12-02T19:00:00-05:00
                 */
                startsAt: string;
                /**
                 * Format: date-time
                 * @description Its end.
                 * @example 2026-12-02T20:15:00-05:00
                 */
                endsAt: string;
                /** @description What it held. */
                items: components["schemas"]["SessionItem"][];
            }[];
            /** @description Items that enter the plan. */
            addedItems: {
                /**
                 * @description The item.
                 * @example q30
                 */
                itemId: string;
                /**
                 * @description Its title.
                 * @example ZeRO stages
                 */
                title: string;
            }[];
            /** @description Items that leave the plan. */
            droppedItems: {
                /**
                 * @description The item.
                 * @example q30
                 */
                itemId: string;
                /**
                 * @description Its title.
                 * @example ZeRO stages
                 */
                title: string;
                /**
                 * @description Why.
                 * @example no_time
                 * @enum {string}
                 */
                reason: "no_time" | "outside_levels" | "not_specialised" | "requires_dropped" | "already_known" | "too_long" | "round_not_expected" | "skipped" | "retired";
            }[];
        };
        PlanAlternative: {
            /**
             * @description How it is made.
             * @example rebuild
             * @enum {string}
             */
            mode: "rebuild";
            /**
             * @description What it has before the repair.
             * @example keeps_mocks
             * @enum {string}
             */
            reason: "keeps_mocks" | "readier";
            /**
             * @description Rounds whose mocks it keeps and the repair does not.
             * @example [
             *       "coding"
             *     ]
             */
            keepsMocks: string[];
            /**
             * @description What it adds to `readiness.ifFollowed`.
             * @example 0.05
             */
            readinessGain: number;
            difference: components["schemas"]["PlanDifference"] & unknown;
            /**
             * @description The difference in sentences.
             * @example [
             *       "3 sessions move."
             *     ]
             */
            summary: string[];
            /** @description The call that makes it of the repaired plan. */
            call: {
                /**
                 * @description Its method.
                 * @example POST
                 * @enum {string}
                 */
                method: "POST";
                /**
                 * @description Its path, with query.
                 * @example /v1/plans/pl_0c4b8s2l/replan?mode=rebuild
                 */
                path: string;
            };
        };
        /**
         * @description A JSON merge patch (RFC 7396) of a request: what is sent replaces what was there, lists as a whole, and `null` takes a field back to its default.
         * @example {
         *       "interviewDate": "2027-02-16",
         *       "minutesPerWeek": null
         *     }
         */
        RequestChange: {
            interviewDate?: components["schemas"]["CivilDate"] & unknown;
            /**
             * @description How long; 8 to 12 are best. Default 12.
             * @example 10
             */
            weeks?: number;
            /**
             * @description An IANA zone. Sessions to come keep their wall-clock time there.
             * @example Europe/Paris
             */
            timeZone?: string;
            careerLevel?: components["schemas"]["CareerLevel"];
            /** @description When there is time, every week. */
            availability?: components["schemas"]["AvailabilityWindow"][];
            /**
             * @description A role, by slug. Default: `defaults.role` of `GET /v1/pack`.
             * @example ml-engineer
             */
            role?: string | null;
            /**
             * @description Topics to go deeper into, by slug.
             * @example [
             *       "nlp-llm"
             *     ]
             */
            specialisations?: string[] | null;
            /**
             * @description The rounds that are expected: they steer what is learned, and which mocks there are. Default: all.
             * @example [
             *       "coding",
             *       "system-design"
             *     ]
             */
            rounds?: components["schemas"]["Round"][] | null;
            /**
             * @description At most so many minutes a week. Default: what the windows hold.
             * @example 420
             */
            minutesPerWeek?: number | null;
            /** @description How long one session may be. */
            sessionMinutes?: {
                /**
                 * @description The shortest session, in minutes. Default: half of the shortest window that is common in a week, 10 to 30.
                 * @example 30
                 */
                min?: number | null;
                /**
                 * @description The longest session, in minutes. Default 90.
                 * @example 90
                 */
                max?: number | null;
            } | null;
            /**
             * @description At most so many minutes a day. Default: what the windows hold.
             * @example 180
             */
            maxMinutesPerDay?: number | null;
            /** @description Days whose windows replace the weekly ones. */
            exceptions?: {
                date: components["schemas"]["CivilDate"] & unknown;
                /** @description When there is time on that day. */
                windows: components["schemas"]["TimeWindow"][];
            }[] | null;
            /** @description Days without study; both ends belong to it. */
            blackouts?: {
                from: components["schemas"]["CivilDate"] & unknown;
                to: components["schemas"]["CivilDate"] & unknown;
            }[] | null;
            /** @description What need not be learned again. */
            known?: {
                /**
                 * @description Proficiency 0–4 by topic slug; topics that are not sent stay.
                 * @example {
                 *       "statistics": 3,
                 *       "coding": null
                 *     }
                 */
                topics?: {
                    [key: string]: number | null;
                } | null;
                /**
                 * @description Ids of questions that are known.
                 * @example [
                 *       "q01"
                 *     ]
                 */
                questions?: string[] | null;
            } | null;
            /** @description Times that are taken. */
            busy?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 with an offset.
                 * @example 2026-12-07T18:00:00-05:00
                 */
                startsAt: string;
                /**
                 * Format: date-time
                 * @description RFC 3339 with an offset.
                 * @example 2026-12-07T18:00:00-05:00
                 */
                endsAt: string;
            }[] | null;
            /** @description Your own things to study. */
            ownItems?: components["schemas"]["OwnItem"][] | null;
            /**
             * @description What an unmarked session counts as after two days. Default done.
             * @example done
             * @enum {string|null}
             */
            onUnmarked?: "done" | "missed" | null;
            /**
             * @description At most so many reviews a day. Default 6.
             * @example 6
             */
            maxReviewsPerDay?: number | null;
            /**
             * @description How long before a session its alarm rings. Default 15.
             * @example 15
             */
            reminderMinutes?: number | null;
            /** @description When alarms ring, in minutes before a session: none, one or two. */
            reminders?: {
                /**
                 * @description Before every session.
                 * @example [
                 *       15
                 *     ]
                 */
                all?: number[] | null;
                /**
                 * @description Before a mock interview, in the place of those.
                 * @example [
                 *       1440,
                 *       15
                 *     ]
                 */
                mock?: number[] | null;
            } | null;
        };
        RecordedProgress: {
            plan: components["schemas"]["Plan"];
            /** @description What the plan breaks until the next replan. */
            conflicts: {
                /**
                 * @description The constraint.
                 * @example H5
                 */
                constraint: string;
                /**
                 * @description What is wrong.
                 * @example "Attention" comes before what it requires.
                 */
                message: string;
                /**
                 * @description Where.
                 * @example [
                 *       "ss_0f1g2h"
                 *     ]
                 */
                sessionIds: string[];
            }[];
        };
        /**
         * @example {
         *       "status": "done",
         *       "grades": [
         *         {
         *           "itemId": "q02",
         *           "grade": "good"
         *         }
         *       ]
         *     }
         */
        Progress: {
            /**
             * @description What became of it; `planned` takes a mark back.
             * @example done
             * @enum {string}
             */
            status?: "done" | "missed" | "skipped" | "planned";
            /**
             * Format: date-time
             * @description Another start, RFC 3339 with an offset.
             * @example 2026-12-03T19:00:00-05:00
             */
            startsAt?: string;
            /**
             * @description With `startsAt`: it may lie outside your windows, just this once. It then stays there, and no other rule is waived.
             * @example true
             */
            outsideWindows?: boolean;
            /** @description How it went, by item. */
            grades?: {
                /**
                 * @description An item of the session.
                 * @example q02
                 */
                itemId: string;
                /**
                 * @description How well it was known.
                 * @example good
                 * @enum {string}
                 */
                grade: "again" | "hard" | "good" | "easy";
            }[];
        };
        ReportedProgress: {
            plan: components["schemas"]["Plan"];
            /** @description What the plan breaks until the next replan. */
            conflicts: {
                /**
                 * @description The constraint.
                 * @example H5
                 */
                constraint: string;
                /**
                 * @description What is wrong.
                 * @example "Attention" comes before what it requires.
                 */
                message: string;
                /**
                 * @description Where.
                 * @example [
                 *       "ss_0f1g2h"
                 *     ]
                 */
                sessionIds: string[];
            }[];
            /**
             * @description The sessions that it changed, by start.
             * @example [
             *       "ss_0f1g2h"
             *     ]
             */
            changed: string[];
        };
        /**
         * @example {
         *       "spans": [
         *         {
         *           "from": "2026-12-07",
         *           "to": "2026-12-27",
         *           "status": "missed"
         *         }
         *       ]
         *     }
         */
        ProgressReport: {
            /** @description Runs of days; none overlaps another. */
            spans?: components["schemas"]["ProgressSpan"][];
            /** @description Single sessions; they win over spans. */
            sessions?: components["schemas"]["SessionReport"][];
        };
        ProgressSpan: {
            from: components["schemas"]["CivilDate"] & unknown;
            to: components["schemas"]["CivilDate"] & unknown;
            /**
             * @description What became of the sessions there that you have not marked; `planned` takes back the marks there that are yours.
             * @example missed
             * @enum {string}
             */
            status: "done" | "missed" | "skipped" | "planned";
        };
        SessionReport: {
            /**
             * @description A session of the plan.
             * @example ss_0f1g2h
             */
            sessionId: string;
            /**
             * @description What became of it; `planned` takes a mark back.
             * @example done
             * @enum {string}
             */
            status?: "done" | "missed" | "skipped" | "planned";
            /** @description How it went, by item. */
            grades?: {
                /**
                 * @description An item of the session.
                 * @example q02
                 */
                itemId: string;
                /**
                 * @description How well it was known.
                 * @example good
                 * @enum {string}
                 */
                grade: "again" | "hard" | "good" | "easy";
            }[];
        };
        BusyCalendarList: {
            /** @description By name. */
            items: components["schemas"]["BusyCalendarSummary"][];
        };
        BusyCalendarSummary: {
            /**
             * @description The name of the calendar.
             * @example work
             */
            name: string;
            /**
             * @description How many times it holds.
             * @example 42
             */
            count: number;
            /**
             * Format: date-time
             * @description When the first begins; absent where there is none.
             * @example 2026-12-01T09:00:00Z
             */
            from?: string;
            /**
             * Format: date-time
             * @description When the last ends; absent where there is none.
             * @example 2027-02-01T17:00:00Z
             */
            to?: string;
            /**
             * Format: date-time
             * @description When it was uploaded.
             * @example 2026-11-23T10:00:00Z
             */
            updatedAt: string;
        };
        BusyReplanned: components["schemas"]["Replanned"] & {
            /** @description What became of the calendars. */
            busy: {
                /**
                 * @description How many times the uploaded calendars hold.
                 * @example 42
                 */
                count: number;
                /** @description What was passed over; everything else was read. */
                ignored: {
                    /**
                     * @description The calendar that it came in.
                     * @example work
                     */
                    calendar: string;
                    /**
                     * @description Its line in the file.
                     * @example 17
                     */
                    line: number;
                    /**
                     * @description Why it counts for nothing.
                     * @example The event has no DTSTART.
                     */
                    reason: string;
                }[];
                /** @description What of the person’s own time is taken that was free before, from today on. */
                lost: {
                    /**
                     * Format: date
                     * @description A day of the person’s.
                     * @example 2026-11-23
                     */
                    date: string;
                    /**
                     * @description On their clock.
                     * @example 19:00
                     */
                    from: string;
                    /**
                     * @description Exclusive.
                     * @example 21:00
                     */
                    to: string;
                }[];
            };
        };
        BusyCalendar: components["schemas"]["BusyCalendarSummary"] & {
            /** @description When the person is busy by it: sorted, apart from each other, in UTC. */
            intervals: {
                /**
                 * Format: date-time
                 * @description When it begins.
                 * @example 2026-12-07T18:00:00Z
                 */
                startsAt: string;
                /**
                 * Format: date-time
                 * @description When it ends; exclusive.
                 * @example 2026-12-07T19:00:00Z
                 */
                endsAt: string;
            }[];
        };
        PlanCalendars: {
            calendar: components["schemas"]["CalendarLinks"];
        };
        OEmbed: {
            /**
             * @description Of oEmbed.
             * @example 1.0
             * @enum {string}
             */
            version: "1.0";
            /**
             * @description HTML to put into a page.
             * @example rich
             * @enum {string}
             */
            type: "rich";
            /**
             * @description The question’s title.
             * @example The bias-variance trade-off
             */
            title: string;
            /**
             * @description Who serves it.
             * @example Stepladder
             */
            provider_name: string;
            /**
             * Format: uri
             * @description Where.
             * @example https://stepladder.example.org/
             */
            provider_url: string;
            /**
             * @description Seconds for which it may be kept.
             * @example 3600
             */
            cache_age: number;
            /**
             * @description An iframe.
             * @example <iframe src="https://…"></iframe>
             */
            html: string;
            /**
             * @description Pixels.
             * @example 640
             */
            width: number;
            /**
             * @description Pixels.
             * @example 480
             */
            height: number;
        };
        Health: {
            /**
             * @description All is well.
             * @example ok
             * @enum {string}
             */
            status: "ok";
        };
    };
    responses: {
        /** @description The request could not be read. A parameter is unknown, given twice or has a wrong value, or the body is not well-formed JSON. */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A key is needed. The request carries no key, or one of another scheme than Bearer. */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nothing is here. There is nothing at this address, or the key does not open it. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request contradicts an earlier one. The same Idempotency-Key came before with another body, or its plan is gone. */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It was here and is gone. A release that is no longer held, a cursor of such a release, or a calendar that was deleted or moved. */
        Gone: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It has changed since you read it. The revision in If-Match is not the current one. */
        PreconditionFailed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large. The body is longer than this address accepts. */
        ContentTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The address is too long. The path and query of the request are longer than is read. */
        UriTooLong: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The media type is not understood. The Content-Type of the body is not one that this address reads. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The range is beyond the end. The Range header asks for bytes that the file does not have. */
        RangeNotSatisfiable: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A value in the body is wrong. The body is well-formed, but a field is missing, unknown, or has a value that does not fit. Or: No plan can do this. The request is sound, but one of its constraints leaves no plan. */
        UnprocessableContent: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description If-Match is needed. A change must say which revision it was made for, so that nobody overwrites what they have not seen. */
        PreconditionRequired: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests. Too much of one kind was asked for from one address in a short time. */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something broke here. The fault is ours. It is in the log under the request id. */
        InternalServerError: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This form is not made here. What was asked for exists, but not in the form that was asked for. */
        NotImplemented: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not ready. The service is starting, stopping or cannot reach its store. */
        ServiceUnavailable: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No room to store this. The disk of the service is full: reading works, writing does not. */
        InsufficientStorage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description A strong validator (RFC 9110, 8.8.3). */
        ETag: string;
        /** @description How long the answer may be kept; with a pinned release for ever. */
        CacheControl: string;
        /** @description The id under which the request is logged. */
        RequestId: string;
        /** @description What is left of the limit that applies, and the seconds until it is whole again. */
        RateLimit: string;
        /** @description The limit that applies to one client address: how many requests in how many seconds. */
        RateLimitPolicy: string;
        /** @description Seconds to wait. */
        RetryAfter: number;
        /** @description The scheme to use. */
        Authenticate: string;
        /** @description Of a list the next page as `rel="next"` (RFC 8288), absent at the end; of a question what to embed as `rel="alternate"` (oEmbed). */
        Link: string;
        /** @description When the plan last changed. */
        LastModified: string;
        /** @description Until when it still answers (RFC 8594). */
        Sunset: string;
        /** @description Since when what was asked is deprecated (RFC 9745), in seconds since 1970. */
        Deprecation: string;
        /** @description The address of what was made, or to ask instead. */
        Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getApiIndex: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The addresses. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiIndex"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listQuestions: {
        parameters: {
            query?: {
                /** @description These questions, by id or slug, up to 100 in one page. Those that are not there are named in `missing`. */
                ids?: string[];
                /** @description Any of these levels. */
                level?: string[];
                /** @description Any of these topics, by slug. */
                topic?: string[];
                /** @description Any of these kinds. */
                kind?: string[];
                /** @description Questions that matter to any of these roles, by slug. */
                role?: string[];
                /** @description Any of these blocks of the curriculum. */
                block?: string[];
                /** @description Any of these tags. */
                tag?: string[];
                /** @description All of these tags. */
                tagAll?: string[];
                /** @description Only what everybody should know, or only the rest. */
                core?: boolean;
                /** @description At least so many minutes. */
                minMinutes?: number;
                /** @description At most so many minutes. */
                maxMinutes?: number;
                /** @description Checked on this day or later. */
                updatedSince?: string;
                /** @description Full text, best first: what has all the words, or other words for them; then words one or two slips away; then, where little was found, any of the words. `"in quotes"` stand together, `-word` is not wanted, the last word may be unfinished. Any string is a valid query. */
                q?: string;
                /** @description The order; `-` means descending. Default `relevance` with `q`, else `id`; `id` is always the last key. */
                sort?: "id" | "-id" | "level" | "-level" | "minutes" | "-minutes" | "updatedAt" | "-updatedAt" | "relevance" | "-relevance";
                /** @description How many a page: 20, or with `ids` all of them, where nothing is said. */
                limit?: number;
                /** @description Where to go on: `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /**
                 * @deprecated
                 * @description Leads (308) to the operation for sparse questions: ask that at once.
                 */
                fields?: ("id" | "slug" | "title" | "prompt" | "choices" | "level" | "askedFrom" | "topic" | "block" | "kind" | "minutes" | "parts" | "tags" | "core" | "requires" | "buildsOn" | "roles" | "skills" | "origin" | "updatedAt" | "difficulty" | "source" | "licence" | "url" | "page")[];
                /** @description What to add: `answer` the answer, `topic` the topic as `topicDetails`. */
                include?: ("answer" | "topic")[];
                /** @description The form of text fields. HTML is sanitised, with math as MathML and code highlighted by the classes of `/assets/content.css`. Links to other content lead to its page. */
                format?: "markdown" | "html" | "text";
                /** @description How Markdown cites: by the keys of its references, `[@vaswani2017attention]`, or in words, `(Vaswani et al. 2017)`. The other formats always have words. */
                citations?: "keys" | "plain";
                /** @description Adds `total`. */
                count?: "exact";
                /** @description Adds how many of the questions have each value of these. */
                facets?: ("level" | "topic" | "kind" | "block" | "tag" | "role")[];
                /** @description Which questions a facet counts: those that all filters leave (`and`, the default), or those that the other filters leave (`or`), so that a reader sees what another value would add. */
                facetMode?: "and" | "or";
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of questions. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionPage"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description With `fields`, which is deprecated here: sparse questions have an operation of their own. */
            308: {
                headers: {
                    Location: components["headers"]["Location"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    sampleQuestions: {
        parameters: {
            query?: {
                /** @description How many, as far as there are. */
                n?: number;
                /** @description The same seed draws the same questions of a release: a day, a name, a number. */
                seed?: string;
                /** @description Takes turns between levels or topics, so that each has as many as the others. */
                stratify?: "level" | "topic";
                /** @description Not these, by id or slug, up to 250: what a reader has seen. One that is not there is no fault. */
                exclude?: string[];
                /** @description Any of these levels. */
                level?: string[];
                /** @description Any of these topics, by slug. */
                topic?: string[];
                /** @description Any of these kinds. */
                kind?: string[];
                /** @description Questions that matter to any of these roles, by slug. */
                role?: string[];
                /** @description Any of these blocks of the curriculum. */
                block?: string[];
                /** @description Any of these tags. */
                tag?: string[];
                /** @description All of these tags. */
                tagAll?: string[];
                /** @description Only what everybody should know, or only the rest. */
                core?: boolean;
                /** @description At least so many minutes. */
                minMinutes?: number;
                /** @description At most so many minutes. */
                maxMinutes?: number;
                /** @description Adds the answers. */
                include?: "answer"[];
                /** @description The form of text fields. HTML is sanitised, with math as MathML and code highlighted by the classes of `/assets/content.css`. Links to other content lead to its page. */
                format?: "markdown" | "html" | "text";
                /** @description How Markdown cites: by the keys of its references, `[@vaswani2017attention]`, or in words, `(Vaswani et al. 2017)`. The other formats always have words. */
                citations?: "keys" | "plain";
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The questions, in the order in which they were drawn. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionSample"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getAnkiCards: {
        parameters: {
            query?: {
                /** @description Any of these levels. */
                level?: string[];
                /** @description Any of these topics, by slug. */
                topic?: string[];
                /** @description Any of these kinds. */
                kind?: string[];
                /** @description Questions that matter to any of these roles, by slug. */
                role?: string[];
                /** @description Any of these blocks of the curriculum. */
                block?: string[];
                /** @description Any of these tags. */
                tag?: string[];
                /** @description All of these tags. */
                tagAll?: string[];
                /** @description Only what everybody should know, or only the rest. */
                core?: boolean;
                /** @description At least so many minutes. */
                minMinutes?: number;
                /** @description At most so many minutes. */
                maxMinutes?: number;
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The questions, by id. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getQuestionCsv: {
        parameters: {
            query?: {
                /** @description Any of these levels. */
                level?: string[];
                /** @description Any of these topics, by slug. */
                topic?: string[];
                /** @description Any of these kinds. */
                kind?: string[];
                /** @description Questions that matter to any of these roles, by slug. */
                role?: string[];
                /** @description Any of these blocks of the curriculum. */
                block?: string[];
                /** @description Any of these tags. */
                tag?: string[];
                /** @description All of these tags. */
                tagAll?: string[];
                /** @description Only what everybody should know, or only the rest. */
                core?: boolean;
                /** @description At least so many minutes. */
                minMinutes?: number;
                /** @description At most so many minutes. */
                maxMinutes?: number;
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The questions, by id. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getAtomFeed: {
        parameters: {
            query?: {
                /** @description Any of these topics, by slug. */
                topic?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feed. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getJsonFeed: {
        parameters: {
            query?: {
                /** @description Any of these topics, by slug. */
                topic?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feed. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": components["schemas"]["JsonFeed"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSparseQuestions: {
        parameters: {
            query: {
                /** @description These questions, by id or slug, up to 100 in one page. Those that are not there are named in `missing`. */
                ids?: string[];
                /** @description Any of these levels. */
                level?: string[];
                /** @description Any of these topics, by slug. */
                topic?: string[];
                /** @description Any of these kinds. */
                kind?: string[];
                /** @description Questions that matter to any of these roles, by slug. */
                role?: string[];
                /** @description Any of these blocks of the curriculum. */
                block?: string[];
                /** @description Any of these tags. */
                tag?: string[];
                /** @description All of these tags. */
                tagAll?: string[];
                /** @description Only what everybody should know, or only the rest. */
                core?: boolean;
                /** @description At least so many minutes. */
                minMinutes?: number;
                /** @description At most so many minutes. */
                maxMinutes?: number;
                /** @description Checked on this day or later. */
                updatedSince?: string;
                /** @description Full text, best first: what has all the words, or other words for them; then words one or two slips away; then, where little was found, any of the words. `"in quotes"` stand together, `-word` is not wanted, the last word may be unfinished. Any string is a valid query. */
                q?: string;
                /** @description The order; `-` means descending. Default `relevance` with `q`, else `id`; `id` is always the last key. */
                sort?: "id" | "-id" | "level" | "-level" | "minutes" | "-minutes" | "updatedAt" | "-updatedAt" | "relevance" | "-relevance";
                /** @description How many a page: 20, or with `ids` all of them, where nothing is said. */
                limit?: number;
                /** @description Where to go on: `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Only these fields; `id` always comes along. */
                fields: ("id" | "slug" | "title" | "prompt" | "choices" | "level" | "askedFrom" | "topic" | "block" | "kind" | "minutes" | "parts" | "tags" | "core" | "requires" | "buildsOn" | "roles" | "skills" | "origin" | "updatedAt" | "difficulty" | "source" | "licence" | "url" | "page")[];
                /** @description What to add: `answer` the answer, `topic` the topic as `topicDetails`. */
                include?: ("answer" | "topic")[];
                /** @description The form of text fields. HTML is sanitised, with math as MathML and code highlighted by the classes of `/assets/content.css`. Links to other content lead to its page. */
                format?: "markdown" | "html" | "text";
                /** @description How Markdown cites: by the keys of its references, `[@vaswani2017attention]`, or in words, `(Vaswani et al. 2017)`. The other formats always have words. */
                citations?: "keys" | "plain";
                /** @description Adds `total`. */
                count?: "exact";
                /** @description Adds how many of the questions have each value of these. */
                facets?: ("level" | "topic" | "kind" | "block" | "tag" | "role")[];
                /** @description Which questions a facet counts: those that all filters leave (`and`, the default), or those that the other filters leave (`or`), so that a reader sees what another value would add. */
                facetMode?: "and" | "or";
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of questions. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SparseQuestionPage"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getQuestion: {
        parameters: {
            query?: {
                /**
                 * @deprecated
                 * @description Leads (308) to the operation for sparse questions: ask that at once.
                 */
                fields?: ("id" | "slug" | "title" | "prompt" | "choices" | "level" | "askedFrom" | "topic" | "block" | "kind" | "minutes" | "parts" | "tags" | "core" | "requires" | "buildsOn" | "roles" | "skills" | "origin" | "updatedAt" | "difficulty" | "source" | "licence" | "url" | "page")[];
                /** @description What to add: `answer` the answer, `topic` the topic as `topicDetails`. */
                include?: ("answer" | "topic")[];
                /** @description The form of text fields. HTML is sanitised, with math as MathML and code highlighted by the classes of `/assets/content.css`. Links to other content lead to its page. */
                format?: "markdown" | "html" | "text";
                /** @description How Markdown cites: by the keys of its references, `[@vaswani2017attention]`, or in words, `(Vaswani et al. 2017)`. The other formats always have words. */
                citations?: "keys" | "plain";
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path: {
                /** @description The id or slug of a question. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The question. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneQuestion"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description With `fields`, which is deprecated here: sparse questions have an operation of their own. */
            308: {
                headers: {
                    Location: components["headers"]["Location"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getSparseQuestion: {
        parameters: {
            query: {
                /** @description Only these fields; `id` always comes along. */
                fields: ("id" | "slug" | "title" | "prompt" | "choices" | "level" | "askedFrom" | "topic" | "block" | "kind" | "minutes" | "parts" | "tags" | "core" | "requires" | "buildsOn" | "roles" | "skills" | "origin" | "updatedAt" | "difficulty" | "source" | "licence" | "url" | "page")[];
                /** @description What to add: `answer` the answer, `topic` the topic as `topicDetails`. */
                include?: ("answer" | "topic")[];
                /** @description The form of text fields. HTML is sanitised, with math as MathML and code highlighted by the classes of `/assets/content.css`. Links to other content lead to its page. */
                format?: "markdown" | "html" | "text";
                /** @description How Markdown cites: by the keys of its references, `[@vaswani2017attention]`, or in words, `(Vaswani et al. 2017)`. The other formats always have words. */
                citations?: "keys" | "plain";
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path: {
                /** @description The id or slug of a question. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The question. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneSparseQuestion"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getAnswer: {
        parameters: {
            query?: {
                /** @description The form of text fields. HTML is sanitised, with math as MathML and code highlighted by the classes of `/assets/content.css`. Links to other content lead to its page. */
                format?: "markdown" | "html" | "text";
                /** @description How Markdown cites: by the keys of its references, `[@vaswani2017attention]`, or in words, `(Vaswani et al. 2017)`. The other formats always have words. */
                citations?: "keys" | "plain";
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path: {
                /** @description The id or slug of a question. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneAnswer"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getAnswerTree: {
        parameters: {
            query?: {
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path: {
                /** @description The id or slug of a question. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneAnswerTree"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listRelatedQuestions: {
        parameters: {
            query?: {
                /** @description The form of text fields. HTML is sanitised, with math as MathML and code highlighted by the classes of `/assets/content.css`. Links to other content lead to its page. */
                format?: "markdown" | "html" | "text";
                /** @description How Markdown cites: by the keys of its references, `[@vaswani2017attention]`, or in words, `(Vaswani et al. 2017)`. The other formats always have words. */
                citations?: "keys" | "plain";
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path: {
                /** @description The id or slug of a question. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelatedQuestions"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    reportQuestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or slug of a question. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionReport"];
            };
        };
        responses: {
            /** @description The report is stored. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportReceipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            507: components["responses"]["InsufficientStorage"];
        };
    };
    listTopics: {
        parameters: {
            query?: {
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All topics. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicList"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getTopic: {
        parameters: {
            query?: {
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path: {
                /** @description The slug of a topic. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The topic. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneTopic"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listLevels: {
        parameters: {
            query?: {
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All levels. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LevelList"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSkillMaps: {
        parameters: {
            query?: {
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All skill maps. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillMapList"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getSkillMap: {
        parameters: {
            query?: {
                /** @description A role, by slug. */
                role?: string;
                /** @description At most two topics that may be chosen as specialisations. */
                specialisations?: string[];
                /** @description The form of text fields. HTML is sanitised, with math as MathML and code highlighted by the classes of `/assets/content.css`. Links to other content lead to its page. */
                format?: "markdown" | "html" | "text";
                /** @description How Markdown cites: by the keys of its references, `[@vaswani2017attention]`, or in words, `(Vaswani et al. 2017)`. The other formats always have words. */
                citations?: "keys" | "plain";
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path: {
                /** @description A career level, by slug. */
                careerLevel: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The skill map. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneSkillMap"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listRoles: {
        parameters: {
            query?: {
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleList"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getCurriculum: {
        parameters: {
            query?: {
                /** @description The form of text fields. HTML is sanitised, with math as MathML and code highlighted by the classes of `/assets/content.css`. Links to other content lead to its page. */
                format?: "markdown" | "html" | "text";
                /** @description How Markdown cites: by the keys of its references, `[@vaswani2017attention]`, or in words, `(Vaswani et al. 2017)`. The other formats always have words. */
                citations?: "keys" | "plain";
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The curriculum. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Curriculum"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listMaterials: {
        parameters: {
            query?: {
                /** @description Only materials of this kind. */
                kind?: "primer" | "lab" | "mock";
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaterialList"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getMaterial: {
        parameters: {
            query?: {
                /** @description The form of text fields. HTML is sanitised, with math as MathML and code highlighted by the classes of `/assets/content.css`. Links to other content lead to its page. */
                format?: "markdown" | "html" | "text";
                /** @description How Markdown cites: by the keys of its references, `[@vaswani2017attention]`, or in words, `(Vaswani et al. 2017)`. The other formats always have words. */
                citations?: "keys" | "plain";
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path: {
                /** @description The slug of a material. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The material. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneMaterial"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listGuides: {
        parameters: {
            query?: {
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuideList"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getGuide: {
        parameters: {
            query?: {
                /** @description The form of text fields. HTML is sanitised, with math as MathML and code highlighted by the classes of `/assets/content.css`. Links to other content lead to its page. */
                format?: "markdown" | "html" | "text";
                /** @description How Markdown cites: by the keys of its references, `[@vaswani2017attention]`, or in words, `(Vaswani et al. 2017)`. The other formats always have words. */
                citations?: "keys" | "plain";
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path: {
                /** @description The slug of a guide. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The guide. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneGuide"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    searchContent: {
        parameters: {
            query: {
                /** @description What is sought. `"in quotes"` stand together, `-word` is not wanted, the last word may be unfinished. */
                q: string;
                /** @description Only these. */
                type?: ("question" | "material" | "guide")[];
                /** @description How many a page. */
                limit?: number;
                /** @description Where to go on: `nextCursor` of the page before, with the same `q` and `type`. */
                cursor?: string;
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundPage"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getPack: {
        parameters: {
            query?: {
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pack. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pack"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As the texts name it. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The image. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                    "image/png": string;
                    "image/jpeg": string;
                    "image/webp": string;
                    "image/gif": string;
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listReleases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseList"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getCurrentRelease: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The release. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a release that is held. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The release. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldRelease"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listReleaseChanges: {
        parameters: {
            query: {
                /** @description The release to compare it with. */
                since: string;
            };
            header?: never;
            path: {
                /** @description The id of a release that is held. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseChanges"];
                    "text/markdown": string;
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getReleaseContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a release that is held. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    /** @description That parts can be asked for. */
                    "Accept-Ranges"?: string;
                    /** @description SHA-256 of the whole file (RFC 9530). */
                    "Repr-Digest"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.sqlite3": string;
                };
            };
            /** @description The bytes that `Range` asked for. */
            206: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    /** @description That parts can be asked for. */
                    "Accept-Ranges"?: string;
                    /** @description SHA-256 of the whole file (RFC 9530). */
                    "Repr-Digest"?: string;
                    /** @description Which they are. */
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.sqlite3": string;
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    /** @description That parts can be asked for. */
                    "Accept-Ranges"?: string;
                    /** @description SHA-256 of the whole file (RFC 9530). */
                    "Repr-Digest"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            416: components["responses"]["RangeNotSatisfiable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    syncContent: {
        parameters: {
            query: {
                /** @description The release that the copy is of. */
                since: string;
                /** @description How many a page. */
                limit?: number;
                /** @description Where to go on: `nextCursor` of the page before. */
                cursor?: string;
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the difference. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncPage"] & {
                        /**
                         * @description The release that was asked from.
                         * @example r_0123456789abcdef0123456789abcdef
                         */
                        since: string;
                        /** @description What all records of `release` come to, for whoever wants to check a copy. */
                        export: {
                            /**
                             * @description Records, one a line.
                             * @example 640
                             */
                            count: number;
                            /**
                             * @description SHA-256 in hex of the bytes of those lines, each with its line feed.
                             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                             */
                            sha256: string;
                        };
                    };
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportContent: {
        parameters: {
            query?: {
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The release. The schema is that of a line: a record each, and the end. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["ReleaseRecord"] | components["schemas"]["ExportEnd"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    previewPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StudyRequest"];
                "multipart/form-data": {
                    request: components["schemas"]["StudyRequest"] & unknown;
                    /** @description One field for each file. */
                    busy?: string[];
                };
            };
        };
        responses: {
            /** @description The plan. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                    "text/calendar": string;
                };
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID of your making. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StudyRequest"];
            };
        };
        responses: {
            /** @description The plan, and what opens it. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedPlan"];
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            507: components["responses"]["InsufficientStorage"];
        };
    };
    getExamplePlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            414: components["responses"]["UriTooLong"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getExampleCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            414: components["responses"]["UriTooLong"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getPlanCards: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a plan. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cards. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            414: components["responses"]["UriTooLong"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a plan. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description The revision in If-None-Match is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            414: components["responses"]["UriTooLong"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deletePlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the plan as you read it; without it 428. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of a plan. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            428: components["responses"]["PreconditionRequired"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            507: components["responses"]["InsufficientStorage"];
        };
    };
    changePlan: {
        parameters: {
            query?: {
                /** @description How far to go: `repair` changes as little as it can, `rebuild` plans the future afresh, after the next 48 hours. */
                mode?: "repair" | "rebuild";
                /** @description With `true` nothing is stored. */
                dryRun?: boolean;
            };
            header?: {
                /** @description The ETag of the plan as you read it; without it 428. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of a plan. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestChange"];
                "application/merge-patch+json": components["schemas"]["RequestChange"];
            };
        };
        responses: {
            /** @description The plan, and what became different; in a dry run as it would be. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replanned"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            507: components["responses"]["InsufficientStorage"];
        };
    };
    getSessionCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a plan. */
                id: string;
                /** @description The id of a session. */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            414: components["responses"]["UriTooLong"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    cancelSession: {
        parameters: {
            query?: {
                /** @description How far to go: `repair` changes as little as it can, `rebuild` plans the future afresh, after the next 48 hours. */
                mode?: "repair" | "rebuild";
                /** @description With `true` nothing is stored. */
                dryRun?: boolean;
            };
            header?: {
                /** @description The ETag of the plan as you read it; without it 428. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of a plan. */
                id: string;
                /** @description The id of one of its sessions. */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, and what became different; in a dry run as it would be. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replanned"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            422: components["responses"]["UnprocessableContent"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            507: components["responses"]["InsufficientStorage"];
        };
    };
    recordProgress: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the plan as you read it. A mark is made without one, too; with an old one 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of a plan. */
                id: string;
                /** @description The id of one of its sessions. */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Progress"];
            };
        };
        responses: {
            /** @description The plan after it. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedProgress"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            507: components["responses"]["InsufficientStorage"];
        };
    };
    reportProgress: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the plan as you read it. A mark is made without one, too; with an old one 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of a plan. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgressReport"];
            };
        };
        responses: {
            /** @description The plan after it. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportedProgress"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            507: components["responses"]["InsufficientStorage"];
        };
    };
    replanPlan: {
        parameters: {
            query?: {
                /** @description How far to go: `repair` changes as little as it can, `rebuild` plans the future afresh, after the next 48 hours. */
                mode?: "repair" | "rebuild";
                /** @description With `true` nothing is stored. */
                dryRun?: boolean;
            };
            header?: {
                /** @description The ETag of the plan as you read it; without it 428. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of a plan. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, and what became different; in a dry run as it would be. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replanned"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            422: components["responses"]["UnprocessableContent"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            507: components["responses"]["InsufficientStorage"];
        };
    };
    listBusy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a plan. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendars. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusyCalendarList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            414: components["responses"]["UriTooLong"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    importBusy: {
        parameters: {
            query?: {
                /** @description How far to go: `repair` changes as little as it can, `rebuild` plans the future afresh, after the next 48 hours. */
                mode?: "repair" | "rebuild";
                /** @description With `true` nothing is stored. */
                dryRun?: boolean;
            };
            header?: {
                /** @description The ETag of the plan as you read it; without it 428. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of a plan. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/calendar": string;
                "multipart/form-data": {
                    /** @description One field for each file. */
                    busy: string[];
                };
            };
        };
        responses: {
            /** @description The plan, what became different, and what became of the calendars; in a dry run as it would be. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusyReplanned"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            507: components["responses"]["InsufficientStorage"];
        };
    };
    getBusy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a plan. */
                id: string;
                /** @description The name of the calendar. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusyCalendar"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            414: components["responses"]["UriTooLong"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replaceBusy: {
        parameters: {
            query?: {
                /** @description How far to go: `repair` changes as little as it can, `rebuild` plans the future afresh, after the next 48 hours. */
                mode?: "repair" | "rebuild";
                /** @description With `true` nothing is stored. */
                dryRun?: boolean;
            };
            header?: {
                /** @description The ETag of the plan as you read it; without it 428. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of a plan. */
                id: string;
                /** @description The name of the calendar. */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/calendar": string;
            };
        };
        responses: {
            /** @description The plan, what became different, and what became of the calendars; in a dry run as it would be. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusyReplanned"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            507: components["responses"]["InsufficientStorage"];
        };
    };
    deleteBusy: {
        parameters: {
            query?: {
                /** @description How far to go: `repair` changes as little as it can, `rebuild` plans the future afresh, after the next 48 hours. */
                mode?: "repair" | "rebuild";
                /** @description With `true` nothing is stored. */
                dryRun?: boolean;
            };
            header?: {
                /** @description The ETag of the plan as you read it; without it 428. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of a plan. */
                id: string;
                /** @description The name of the calendar. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, what became different, and what became of the calendars; in a dry run as it would be. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusyReplanned"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            422: components["responses"]["UnprocessableContent"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            507: components["responses"]["InsufficientStorage"];
        };
    };
    upgradePlan: {
        parameters: {
            query?: {
                /** @description How far to go: `repair` changes as little as it can, `rebuild` plans the future afresh, after the next 48 hours. */
                mode?: "repair" | "rebuild";
                /** @description With `true` nothing is stored. */
                dryRun?: boolean;
            };
            header?: {
                /** @description The ETag of the plan as you read it; without it 428. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of a plan. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, and what became different; in a dry run as it would be. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replanned"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            422: components["responses"]["UnprocessableContent"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            507: components["responses"]["InsufficientStorage"];
        };
    };
    getCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a plan. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The addresses. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanCalendars"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            414: components["responses"]["UriTooLong"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            507: components["responses"]["InsufficientStorage"];
        };
    };
    rotateCalendar: {
        parameters: {
            query?: {
                /** @description Which of the calendars. */
                feed?: "full" | "view" | "busy";
            };
            header?: {
                /** @description The ETag of the plan as you read it; without it 428. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of a plan. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new addresses. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanCalendars"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            507: components["responses"]["InsufficientStorage"];
        };
    };
    getCalendarFeed: {
        parameters: {
            query?: {
                /** @description Minutes before a session at which it rings, instead of the plan’s own; `0`: never. */
                alarms?: string;
                /** @description `0` leaves out what is no longer part of the plan. */
                cancelled?: "0" | "1";
                /** @description `0` leaves out what was marked: done, missed or skipped. */
                done?: "0" | "1";
                /** @description Only these kinds of sessions. */
                kinds?: ("study" | "review" | "mock" | "lab")[];
                /** @description `short`: what kind of session it is, and no more. */
                titles?: "full" | "short";
                /** @description What every event of a busy feed is called. Default "Busy". */
                title?: string;
                /** @description `1` adds a to-do for each session. */
                todos?: "0" | "1";
            };
            header?: never;
            path: {
                /** @description What opens the feed. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description The calendar has not changed. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            414: components["responses"]["UriTooLong"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getQuestionEmbed: {
        parameters: {
            query?: {
                /** @description Fixes the colours; without it they follow the reader’s system. */
                theme?: "light" | "dark";
                /** @description Whether the answer stands open at once. */
                answer?: "hidden" | "shown";
                /** @description Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410. */
                release?: string;
            };
            header?: never;
            path: {
                /** @description The id or slug of a question. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request could not be read. A parameter is unknown, given twice or has a wrong value, or the body is not well-formed JSON. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key is needed. The request carries no key, or one of another scheme than Bearer. */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Nothing is here. There is nothing at this address, or the key does not open it. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description It was here and is gone. A release that is no longer held, a cursor of such a release, or a calendar that was deleted or moved. */
            410: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The address is too long. The path and query of the request are longer than is read. */
            414: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. Too much of one kind was asked for from one address in a short time. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Something broke here. The fault is ours. It is in the log under the request id. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Not ready. The service is starting, stopping or cannot reach its store. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    getOembed: {
        parameters: {
            query: {
                /** @description The address of a question or of its embed. */
                url: string;
                /** @description The form of the answer; another is a 501. */
                format?: "json" | "xml";
                /** @description The widest that fits, in pixels. */
                maxwidth?: number;
                /** @description The highest that fits, in pixels. */
                maxheight?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What to embed. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OEmbed"];
                    "text/xml": string;
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getEmbedScript: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The module. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/javascript": string;
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getIndex: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            414: components["responses"]["UriTooLong"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getContentStylesheet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stylesheet. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/css": string;
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            414: components["responses"]["UriTooLong"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getErrorPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The fault. */
                code: "malformed" | "invalid" | "infeasible" | "unauthorized" | "not_found" | "method_not_allowed" | "conflict" | "gone" | "stale" | "too_large" | "uri_too_long" | "headers_too_large" | "too_slow" | "unsatisfiable" | "unsupported_media" | "precondition_required" | "too_many" | "storage_full" | "unavailable" | "internal" | "not_implemented";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            414: components["responses"]["UriTooLong"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getPrivacyPage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            414: components["responses"]["UriTooLong"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The version of OpenAPI.
                         * @example 3.1.0
                         */
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing has changed: what If-None-Match names is current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            414: components["responses"]["UriTooLong"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getLiveHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process answers. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["BadRequest"];
            414: components["responses"]["UriTooLong"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getReadyHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Content and plans can be served. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["BadRequest"];
            414: components["responses"]["UriTooLong"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    releasePublished: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the message, by which it is known when it comes again. */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description What it is signed with: `v1,` and HMAC-SHA-256 in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleasePublished"];
            };
        };
        responses: {
            /** @description Accepted, as by any other 2xx. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not wanted: it is not sent again. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
