/**
 * One dossier of a tenant has a code, for good. Before, two could be kept under one: the first has it then, and the others go on as
 * they are, their code in the JSON only. A column, and not an index over that JSON, which would be read again with every change of a
 * dossier: of the column nothing is written then (36 bytes a dossier in all, bench/README.md). Not called `code`, for reports call
 * other things so: to `GROUP BY code` must mean what it did.
 */
export const codes = `
ALTER TABLE dossiers ADD COLUMN dossier_code TEXT;
UPDATE dossiers SET dossier_code = snapshot ->> '$.code' WHERE dossier IN (
  SELECT min(dossier) FROM dossiers WHERE json_valid(snapshot) GROUP BY tenant, snapshot ->> '$.code'
);
CREATE UNIQUE INDEX dossiers_by_code ON dossiers (tenant, dossier_code) WHERE dossier_code IS NOT NULL;
`
