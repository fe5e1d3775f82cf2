package io.leadlist.wire.csv;

import io.leadlist.lead.StorableText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the values of a cell are read. */
enum CellRule {
    /** The cell is one value. */
    ONE(null),
    /** The cell has the values of an export of this library, separated by a semicolon and a space. */
    OWN(Pattern.compile("; ")),
    /** The cell has addresses or phone numbers, as people and address books write several of them. */
    MANY(Pattern.compile(":::|;|\\R|,(?= ?[+(0-9])|,(?=[^,]*@)")),
    /** The cell has words, separated by commas, semicolons or line breaks. */
    WORDS(Pattern.compile(":::|;|,|\\R")),
    /** The cell is the LinkedIn URL of a person. */
    PERSON(null),
    /** The cell is a URL, which is used only if it is the LinkedIn URL of a person. */
    PROFILE(null);

    private final @Nullable Pattern separator;

    CellRule(@Nullable Pattern separator) {
        this.separator = separator;
    }

    /** Returns the rule with this name in the table of headers. */
    static CellRule named(String name) {
        return name.equals("-") ? ONE : valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Returns the rule of a column whose header is the name of its field. */
    static CellRule ofField(String field) {
        return switch (field) {
            case "emails", "phones" -> MANY;
            case "departments", "subDepartments", "functions", "skills" -> WORDS;
            case "linkedinUrl" -> PERSON;
            default -> ONE;
        };
    }

    /** Returns the values of a cell that are not blank. Spaces around them are removed, except in an own export. */
    List<String> values(String cell) {
        if (separator == null) {
            return List.of(cell);
        }
        return Stream.of(separator.split(cell))
                .map(value -> this == OWN ? value : StorableText.strip(value))
                .filter(value -> !StorableText.isBlank(value))
                .toList();
    }
}
