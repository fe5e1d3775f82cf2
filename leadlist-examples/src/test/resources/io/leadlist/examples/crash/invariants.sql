-- lists whose memberCount is not the number of their members
SELECT count(*) FROM lead_list l WHERE l.member_count <>
    (SELECT count(*) FROM lead_list_member m WHERE m.organization_id = l.organization_id AND m.list_id = l.id);

-- lists whose memberCount is not the sum of their journal
SELECT count(*) FROM lead_list l WHERE l.member_count <> COALESCE((SELECT sum(c.added - c.removed)
    FROM lead_list_change c WHERE c.organization_id = l.organization_id AND c.list_id = l.id), 0);

-- lists whose version is not the number of their changes
SELECT count(*) FROM lead_list l LEFT JOIN (SELECT organization_id, list_id, count(*) AS changes, max(version) AS last
    FROM lead_list_change GROUP BY organization_id, list_id) c
    ON c.organization_id = l.organization_id AND c.list_id = l.id
WHERE l.version <> COALESCE(c.changes, 0) OR l.version <> COALESCE(c.last, 0);

-- changes whose memberCount does not follow from the change before
SELECT count(*) FROM (SELECT member_count - added + removed AS expected,
    COALESCE(lag(member_count) OVER (PARTITION BY organization_id, list_id ORDER BY version), 0) AS former
    FROM lead_list_change) c WHERE expected <> former;

-- changes whose count of added members differs from the members that they added
SELECT count(*) FROM lead_list_change c LEFT JOIN (SELECT organization_id, list_id, version, count(*) AS members FROM
    (SELECT organization_id, list_id, version, ordinal FROM lead_list_member UNION
        SELECT organization_id, list_id, version, ordinal FROM lead_list_former_member) p
    GROUP BY organization_id, list_id, version) m
    ON m.organization_id = c.organization_id AND m.list_id = c.list_id AND m.version = c.version
WHERE c.source <> 'UNDO' AND c.added <> COALESCE(m.members, 0);

-- changes whose count of removed members differs from the members that they removed
SELECT count(*) FROM lead_list_change c LEFT JOIN (SELECT organization_id, list_id, until_version, count(*) AS members
    FROM lead_list_former_member GROUP BY organization_id, list_id, until_version) m
    ON m.organization_id = c.organization_id AND m.list_id = c.list_id AND m.until_version = c.version
WHERE c.removed <> COALESCE(m.members, 0);

-- leads that are members of a list twice
SELECT count(*) FROM (SELECT 1 AS twice FROM lead_list_member
    GROUP BY organization_id, list_id, member_id HAVING count(*) > 1) m;

-- members without a record
SELECT count(*) FROM lead_list_member m LEFT JOIN lead_person p
    ON p.organization_id = m.organization_id AND p.id = m.member_id WHERE p.id IS NULL;

-- imports whose leads are not numbered from 1 to their count
SELECT count(*) FROM lead_import i LEFT JOIN (SELECT organization_id, list_id, count(*) AS leads, max(ordinal) AS last
    FROM lead_import_entry GROUP BY organization_id, list_id) e
    ON e.organization_id = i.organization_id AND e.list_id = i.list_id
WHERE i.lead_count <> COALESCE(e.leads, 0) OR i.lead_count <> COALESCE(e.last, 0);

-- waiting leads that are in no batch or in several
SELECT count(*) FROM lead_import_entry e WHERE e.resolution IS NULL AND 1 <> (SELECT count(*) FROM lead_import_batch b
    WHERE b.organization_id = e.organization_id AND b.list_id = e.list_id
        AND e.ordinal BETWEEN b.first_ordinal AND b.last_ordinal);

-- batches whose count of leads differs from their waiting leads
SELECT count(*) FROM lead_import_batch b WHERE b.leads <> (SELECT count(*) FROM lead_import_entry e
    WHERE e.organization_id = b.organization_id AND e.list_id = b.list_id AND e.resolution IS NULL
        AND e.ordinal BETWEEN b.first_ordinal AND b.last_ordinal);

-- accounts whose grants differ from the sum of available, reserved and charged credits
SELECT count(*) FROM lead_credit_account a JOIN (SELECT organization_id,
    sum(CASE WHEN item = 'GRANT' THEN email ELSE -email END) AS email,
    sum(CASE WHEN item = 'GRANT' THEN phone ELSE -phone END) AS phone
    FROM lead_credit_entry GROUP BY organization_id) e ON e.organization_id = a.organization_id
WHERE a.email_available + a.email_reserved <> e.email OR a.phone_available + a.phone_reserved <> e.phone;

-- accounts whose reserved credits differ from those of their batches
SELECT count(*) FROM lead_credit_account a LEFT JOIN (SELECT organization_id, sum(email_reserved) AS email,
    sum(phone_reserved) AS phone FROM lead_import_batch GROUP BY organization_id) b
    ON b.organization_id = a.organization_id
WHERE a.email_reserved <> COALESCE(b.email, 0) OR a.phone_reserved <> COALESCE(b.phone, 0);

-- items that were charged twice
SELECT count(*) FROM (SELECT 1 AS twice FROM lead_credit_entry
    GROUP BY organization_id, item, item_key HAVING count(*) > 1) e;

-- e-mail validations that were not charged exactly once for each address of a list
SELECT abs((SELECT count(*) FROM (SELECT DISTINCT organization_id, list_id, email_key FROM lead_import_entry
        WHERE resolution IS NOT NULL) d)
    - (SELECT count(*) FROM lead_credit_entry WHERE item = 'EMAIL_VALIDATED'));
