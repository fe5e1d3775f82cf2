package io.leadlist.wire.csv;

import io.leadlist.internal.json.LeadJson;
import io.leadlist.lead.Company;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import java.util.List;
import java.util.stream.Stream;

/** The columns of each type of lead, in the order of its JSON. */
final class LeadColumns {
    private static final List<Column> OF_PERSON = of(Person.class);
    private static final List<Column> OF_COMPANY = of(Company.class);

    private LeadColumns() {}

    /** Returns all columns. */
    static List<Column> of(LeadType type) {
        return switch (type) {
            case PERSON -> OF_PERSON;
            case COMPANY -> OF_COMPANY;
        };
    }

    /** Returns the columns of a field; empty if there is no such field. */
    static Stream<Column> of(LeadType type, String field) {
        return of(type).stream().filter(column -> column.isOf(field));
    }

    private static List<Column> of(Class<?> record) {
        return LeadJson.MAPPER.paths(record).stream().map(Column::of).toList();
    }
}
