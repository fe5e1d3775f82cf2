package io.leadlist.internal.json;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.imports.EntryId;
import io.leadlist.lead.CanonicalUuid;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.PersonId;
import io.leadlist.list.IcpId;
import io.leadlist.reading.ChangeCursor;
import io.leadlist.reading.ListCursor;
import io.leadlist.reading.MemberCursor;
import java.util.List;

/** The values that JSON shows as one text: ids, keys and cursors. Immutable and thread-safe. */
public final class ValueTexts {
    /** All of them. {@code toString} returns their text. */
    public static final List<ValueText<?>> ALL = List.of(
            new ValueText<>(LeadListId.class, LeadListId::parse),
            new ValueText<>(UserId.class, UserId::new),
            new ValueText<>(OrganizationId.class, OrganizationId::new),
            new ValueText<>(IdempotencyKey.class, IdempotencyKey::new),
            new ValueText<>(PersonId.class, PersonId::new),
            new ValueText<>(CompanyId.class, CompanyId::parse),
            new ValueText<>(IcpId.class, IcpId::parse),
            new ValueText<>(EntryId.class, text -> new EntryId(CanonicalUuid.parse(text))),
            new ValueText<>(ListCursor.class, ListCursor::parse),
            new ValueText<>(MemberCursor.class, MemberCursor::parse),
            new ValueText<>(ChangeCursor.class, ChangeCursor::parse));

    private ValueTexts() {}
}
