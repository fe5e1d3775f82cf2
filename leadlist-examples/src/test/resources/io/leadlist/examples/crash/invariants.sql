-- lists whose memberCount is not the number of their members
SELECT count(*) FROM lead_list l WHERE l.member_count <>
    (SELECT count(*) FROM lead_list_member m WHERE m.organization_no = l.organization_no AND m.list_id = l.id);

-- lists whose memberCount is not the sum of their journal
SELECT count(*) FROM lead_list l WHERE l.member_count <> COALESCE((SELECT sum(c.added - c.removed)
    FROM lead_list_change c WHERE c.organization_no = l.organization_no AND c.list_id = l.id), 0);

-- lists whose version is not the number of their changes
SELECT count(*) FROM lead_list l LEFT JOIN (SELECT organization_no, list_id, count(*) AS changes, max(version) AS last
    FROM lead_list_change GROUP BY organization_no, list_id) c
    ON c.organization_no = l.organization_no AND c.list_id = l.id
WHERE l.version <> COALESCE(c.changes, 0) OR l.version <> COALESCE(c.last, 0);

-- changes whose memberCount does not follow from the change before
SELECT count(*) FROM (SELECT member_count - added + removed AS expected,
    COALESCE(lag(member_count) OVER (PARTITION BY organization_no, list_id ORDER BY version), 0) AS former
    FROM lead_list_change) c WHERE expected <> former;

-- changes whose count of added members differs from the members that they added
SELECT count(*) FROM lead_list_change c LEFT JOIN (SELECT organization_no, list_id, version, count(*) AS members FROM
    (SELECT organization_no, list_id, version, ordinal FROM lead_list_member UNION
        SELECT organization_no, list_id, version, ordinal FROM lead_list_former_member) p
    GROUP BY organization_no, list_id, version) m
    ON m.organization_no = c.organization_no AND m.list_id = c.list_id AND m.version = c.version
WHERE c.source <> 'UNDO' AND c.added <> COALESCE(m.members, 0);

-- changes whose count of removed members differs from the members that they removed
SELECT count(*) FROM lead_list_change c LEFT JOIN (SELECT organization_no, list_id, until_version, count(*) AS members
    FROM lead_list_former_member GROUP BY organization_no, list_id, until_version) m
    ON m.organization_no = c.organization_no AND m.list_id = c.list_id AND m.until_version = c.version
WHERE c.removed <> COALESCE(m.members, 0);

-- leads that are members of a list twice
SELECT count(*) FROM (SELECT 1 AS twice FROM lead_list_member
    GROUP BY organization_no, list_id, lead_no HAVING count(*) > 1) m;

-- members without a record
SELECT count(*) FROM lead_list_member m LEFT JOIN lead_record p
    ON p.organization_no = m.organization_no AND p.lead_no = m.lead_no WHERE p.profile IS NULL;

-- imports whose leads are not numbered from 1 to their count
SELECT count(*) FROM lead_import i LEFT JOIN (SELECT organization_no, list_id, count(*) AS leads, max(ordinal) AS last
    FROM lead_import_entry GROUP BY organization_no, list_id) e
    ON e.organization_no = i.organization_no AND e.list_id = i.list_id
WHERE i.lead_count <> COALESCE(e.leads, 0) OR i.lead_count <> COALESCE(e.last, 0);

-- waiting leads that are in no batch or in several
SELECT count(*) FROM lead_import_entry e WHERE e.resolution IS NULL AND 1 <> (SELECT count(*) FROM lead_import_batch b
    WHERE b.organization_no = e.organization_no AND b.list_id = e.list_id
        AND e.ordinal BETWEEN b.first_ordinal AND b.last_ordinal);

-- batches whose count of leads differs from their waiting leads
SELECT count(*) FROM lead_import_batch b WHERE b.leads <> (SELECT count(*) FROM lead_import_entry e
    WHERE e.organization_no = b.organization_no AND e.list_id = b.list_id AND e.resolution IS NULL
        AND e.ordinal BETWEEN b.first_ordinal AND b.last_ordinal);

-- accounts whose grants differ from the sum of available, reserved and charged credits
SELECT count(*) FROM lead_credit_account a JOIN (SELECT organization_no,
    sum(CASE WHEN item = 'GRANT' THEN email ELSE -email END) AS email,
    sum(CASE WHEN item = 'GRANT' THEN phone ELSE -phone END) AS phone
    FROM lead_credit_entry GROUP BY organization_no) e ON e.organization_no = a.organization_no
WHERE a.email_available + a.email_reserved <> e.email OR a.phone_available + a.phone_reserved <> e.phone;

-- accounts whose reserved credits differ from those of their batches
SELECT count(*) FROM lead_credit_account a LEFT JOIN (SELECT organization_no, sum(email_reserved) AS email,
    sum(phone_reserved) AS phone FROM lead_import_batch GROUP BY organization_no) b
    ON b.organization_no = a.organization_no
WHERE a.email_reserved <> COALESCE(b.email, 0) OR a.phone_reserved <> COALESCE(b.phone, 0);

-- items that were charged twice
SELECT count(*) FROM (SELECT 1 AS twice FROM lead_credit_entry
    GROUP BY organization_no, item, item_key HAVING count(*) > 1) e;

-- e-mail validations that were not charged exactly once for each address of a list
SELECT abs((SELECT count(*) FROM (SELECT DISTINCT organization_no, list_id, email_key FROM lead_import_entry
        WHERE resolution IS NOT NULL) d)
    - (SELECT count(*) FROM lead_credit_entry WHERE item = 'EMAIL_VALIDATED'));
