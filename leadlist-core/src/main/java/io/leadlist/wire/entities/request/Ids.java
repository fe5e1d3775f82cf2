package io.leadlist.wire.entities.request;

import io.leadlist.lead.CompanyId;
import io.leadlist.lead.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ids of leads as bodies have them. */
final class Ids {
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
        return isAny(ids, PersonId::new);
    }

    /** Whether there is at least one valid id of a company. */
    static boolean isAnyCompany(@Nullable List<String> ids) {
        return isAny(ids, CompanyId::parse);
    }

    private static boolean isAny(@Nullable List<String> ids, Function<String, ?> read) {
        return ids != null && ids.stream().filter(Objects::nonNull).anyMatch(id -> isValid(id, read));
    }

    private static boolean isValid(String id, Function<String, ?> read) {
        try {
            return read.apply(id) != null;
        } catch (IllegalArgumentException invalid) {
            return false;
        }
    }
}
