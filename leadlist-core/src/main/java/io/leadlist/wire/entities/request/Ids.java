package io.leadlist.wire.entities.request;

import io.leadlist.lead.CompanyId;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.StorableText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ids of leads as bodies have them. */
final class Ids {
    private static final int UUID_LENGTH = 36;

    private Ids() {}

    /** Reads valid ids of people; none if there is no list. */
    static List<PersonId> people(@Nullable List<String> ids) {
        return ids == null ? List.of() : ids.stream().map(PersonId::new).toList();
    }

    /** Reads valid ids of companies; none if there is no list. */
    static List<CompanyId> companies(@Nullable List<String> ids) {
        return ids == null ? List.of() : ids.stream().map(CompanyId::parse).toList();
    }

    /** Whether there is at least one valid id of a person. */
    static boolean isAnyPerson(@Nullable List<String> ids) {
        return ids != null && ids.stream().anyMatch(id -> id != null && isKey(id));
    }

    /** Whether there is at least one valid id of a company. */
    static boolean isAnyCompany(@Nullable List<String> ids) {
        return ids != null && ids.stream().anyMatch(id -> id != null && id.length() == UUID_LENGTH && isUuid(id));
    }

    private static boolean isKey(String id) {
        return id.length() <= StorableText.MAX_KEY_LENGTH && !StorableText.isBlank(id) && StorableText.isStorable(id);
    }

    private static boolean isUuid(String id) {
        try {
            return CompanyId.parse(id).uuid() != null;
        } catch (IllegalArgumentException invalid) {
            return false;
        }
    }
}
