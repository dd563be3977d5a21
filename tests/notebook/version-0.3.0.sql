PRAGMA application_id = 1246647362;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE entry (
	shortlist INTEGER NOT NULL, 
	enterprise TEXT NOT NULL, 
	name TEXT NOT NULL, 
	place TEXT NOT NULL, 
	note TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	added_at TEXT NOT NULL, 
	PRIMARY KEY (shortlist, enterprise), 
	FOREIGN KEY(shortlist) REFERENCES shortlist (id) ON DELETE CASCADE
)
 WITHOUT ROWID

;
INSERT INTO "entry" VALUES(1,'salle-exemple','Salle Exemple','Sherbrooke','',1,'2026-11-27T09:12:30');
INSERT INTO "entry" VALUES(1,'traiteur-exemple','Traiteur Exemple','Magog','rappeler',0,'2026-11-27T09:12:30');
CREATE TABLE past_search (
	"query" TEXT NOT NULL, 
	at TEXT NOT NULL, "order" TEXT DEFAULT 'relevance' NOT NULL, near TEXT DEFAULT '' NOT NULL, seed INTEGER DEFAULT '0' NOT NULL, 
	PRIMARY KEY ("query")
)
 WITHOUT ROWID

;
INSERT INTO "past_search" VALUES('buffet','2026-11-27T09:12:30','relevance','',0);
CREATE TABLE saved_search (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	"query" TEXT NOT NULL, 
	"order" TEXT NOT NULL, 
	near TEXT NOT NULL, 
	seed INTEGER NOT NULL, 
	made_at TEXT NOT NULL, found INTEGER DEFAULT '-1' NOT NULL, seen_at TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "saved_search" VALUES(1,'Salles','salle territoire:magog','name','',0,'2026-11-27T09:12:30',7,'2026-11-27T09:12:30');
CREATE TABLE seal (
	digest TEXT NOT NULL, 
	PRIMARY KEY (digest)
);
INSERT INTO "seal" VALUES('fbd3060ed58c516783963948381d7e3b');
CREATE TABLE shortlist (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	note TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	made_at TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "shortlist" VALUES(1,'Un','',0,'2026-11-27T09:12:30');
INSERT INTO "shortlist" VALUES(2,'Deux','à l’été',1,'2026-11-27T09:12:30');
COMMIT;
