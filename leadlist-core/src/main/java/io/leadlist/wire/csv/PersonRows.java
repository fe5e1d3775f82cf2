package io.leadlist.wire.csv;

import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.lead.StorableText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are people by data, by id, or by another key. A row without names stands for a person of the organization.
 *
 * @param policy the keys that identify people
 */
record PersonRows(ColumnMapping columns, IdentityPolicy policy) implements RowForm<CsvPerson> {
    /** Fields that only a raw lead has: a domain and additional data. */
    private static final Set<String> UNREAD = Set.of(FieldFinder.DATA, FieldFinder.COMPANY_DOMAIN);

    /** Returns the form of a file with these headers. */
    static PersonRows of(List<String> headers, CsvOptions options, IdentityPolicy policy) {
        ColumnMapping columns = ColumnMapping.of(LeadType.PERSON, headers, options, UNREAD);
        PersonRows rows = new PersonRows(columns, policy);
        boolean hasNames = columns.has("firstName") && columns.has("lastName");
        if (!hasNames && !columns.has(FieldFinder.FULL_NAME) && !rows.hasKey()) {
            throw FileRejections.columnIsMissing(
                    "The file has no columns for first and last names, and none for e-mail addresses, LinkedIn URLs"
                            + " or the ids of an export of this library");
        }
        return rows;
    }

    /** Returns whether a column identifies people. */
    private boolean hasKey() {
        return columns.hasKey() || (policy.usesPhones() && columns.has("phones"));
    }

    @Override
    public List<String> warnings() {
        return hasKey() ? List.of() : List.of(Problems.NO_KEY);
    }

    @Override
    public CsvPerson read(List<String> cells, List<String> warnings) {
        PersonIdentity identity = PersonIdentity.of(columns, cells, warnings);
        Names names = Names.of(columns, cells);
        Optional<PersonId> id = columns.first(cells, "id").map(PersonRows::id);
        if (id.isPresent()) {
            return names.areComplete()
                    ? new CsvPerson.AsData(Prospect.of(id.get(), profile(cells, identity, names)))
                    : new CsvPerson.ById(id.get());
        }
        return new CsvPerson.AsData(prospect(profile(cells, identity, names), identity, names));
    }

    private Prospect prospect(PersonProfile profile, PersonIdentity identity, Names names) {
        boolean isIdentified = identity.isKnown() || (policy.usesPhones() && isIdentified(profile));
        if (!isIdentified) {
            identity.requireReadable();
        }
        if (names.areComplete()) {
            return Prospect.of(profile);
        } else if (isIdentified && isIdentified(profile)) {
            return Prospect.onlyIfKnown(profile);
        }
        boolean isNothing = !isIdentified && names.first() == null && names.last() == null;
        throw new UnreadableRowException(isNothing ? Problems.NOTHING : Problems.NO_NAMES);
    }

    private boolean isIdentified(PersonProfile profile) {
        return !policy.keysOf(profile).isEmpty();
    }

    private PersonProfile profile(List<String> cells, PersonIdentity identity, Names names) {
        try {
            return new ProfileCells(columns, cells)
                    .profile()
                    .firstName(names.first())
                    .lastName(names.last())
                    .linkedinUrl(identity.linkedinUrl())
                    .emails(identity.emails())
                    .build();
        } catch (IllegalArgumentException tooLong) {
            throw new UnreadableRowException(Problems.TOO_LONG);
        }
    }

    private static PersonId id(String text) {
        try {
            return new PersonId(text);
        } catch (IllegalArgumentException invalid) {
            throw new UnreadableRowException(Problems.INVALID_ID);
        }
    }

    /** The names of a person. If the row has only a full name, it is divided. */
    private record Names(@Nullable String first, @Nullable String last) {
        static Names of(ColumnMapping columns, List<String> cells) {
            String first = known(columns.first(cells, "firstName"));
            String last = known(columns.first(cells, "lastName"));
            String full = known(columns.first(cells, FieldFinder.FULL_NAME));
            if (first != null || last != null || full == null) {
                return new Names(first, last);
            }
            FullName divided = FullName.of(full);
            return new Names(divided.first(), divided.last());
        }

        boolean areComplete() {
            return first != null && last != null;
        }

        private static @Nullable String known(Optional<String> name) {
            return name.filter(text -> !StorableText.isBlank(text)).orElse(null);
        }
    }
}
