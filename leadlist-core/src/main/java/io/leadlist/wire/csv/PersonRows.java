package io.leadlist.wire.csv;

import io.leadlist.call.Violation.Kind;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.lead.StorableText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows that are people by data, or by id. */
record PersonRows(ColumnMapping columns) implements RowForm<CsvPerson> {
    /** Fields that only a raw lead has: a domain and additional data. */
    private static final Set<String> UNREAD = Set.of(FieldFinder.DATA, FieldFinder.COMPANY_DOMAIN);

    /** Returns the form of a file with these headers. */
    static PersonRows of(List<String> headers, CsvOptions options) {
        ColumnMapping columns = ColumnMapping.of(LeadType.PERSON, headers, options, UNREAD);
        boolean hasNames = columns.has("firstName") && columns.has("lastName");
        if (!hasNames && !columns.has(FieldFinder.FULL_NAME) && !columns.hasKey()) {
            throw FileRejections.header(
                    Kind.MISSING,
                    "The file has no columns for first and last name, and none for an address, a LinkedIn URL, or"
                            + " an id of an export of this library");
        }
        return new PersonRows(columns);
    }

    @Override
    public List<String> warnings() {
        return columns.hasKey() ? List.of() : List.of(Problems.NO_KEY);
    }

    @Override
    public CsvPerson read(List<String> cells, List<String> warnings) {
        PersonIdentity identity = PersonIdentity.of(columns, cells, warnings);
        Names names = Names.of(columns, cells);
        Optional<PersonId> id = columns.first(cells, "id").map(PersonRows::id);
        if (names.areComplete()) {
            if (id.isEmpty()) {
                identity.requireReadable();
            }
            return new CsvPerson.AsData(new Prospect(id.orElse(null), profile(cells, identity, names)));
        } else if (id.isPresent()) {
            return new CsvPerson.ById(id.get());
        }
        identity.requireReadable();
        boolean isNothing = !identity.isKnown() && names.first() == null && names.last() == null;
        String incomplete = identity.isKnown() ? Problems.NO_KNOWN_PERSON : Problems.NO_NAMES;
        throw new UnreadableRowException(isNothing ? Problems.NOTHING : incomplete);
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
