package io.leadlist.jdbc;

import io.leadlist.lead.Term;
import io.leadlist.search.facet.Band;
import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.Facet;
import io.leadlist.search.facet.FacetOwner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * A condition as SQL on the person {@code p} and the company {@code c} of the enclosing statement. It consists of fixed
 * fragments; every value is bound. It has the same result as {@link Condition#holds}.
 *
 * <p>On H2 the facets of an entry must be read through the primary key, which begins with the entry. H2's planner
 * counts {@code t.word = ANY(array)} as an equality and prefers the index {@code (facet, word, entry)}. It then
 * searches this index by the facet alone, and reads all words of the facet for each entry. Therefore conditions for H2
 * compare no indexed columns except the entry and the facet.
 *
 * <p>PostgreSQL joins an {@code EXISTS} like a table, so that it can start with the entries of a rare word. Without
 * statistics it treats every word as rare. It may then compare all people that have one word with all people that have
 * another. {@code OFFSET 0} prevents the join: PostgreSQL then reads the facets of one entry at a time.
 */
final class ConditionSql {
    private static final String EACH_WORD =
            " GROUP BY t.entry, t.text, q.phrase, q.size HAVING COUNT(DISTINCT q.word) = q.size";
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final boolean isH2;
    private final String end;
    private int joins;
    private final String sql;

    private ConditionSql(boolean isH2, boolean isEntryByEntry, Condition condition) {
        this.isH2 = isH2;
        this.end = isEntryByEntry ? " OFFSET 0)" : ")";
        this.sql = sql(condition);
    }

    /** Returns the condition in a form that lets the database start with the entries that have a facet. */
    static ConditionSql of(Handle handle, Condition condition) {
        return new ConditionSql(JdbcSchema.isH2(handle), false, condition);
    }

    /** Returns the condition in a form in which PostgreSQL reads the facets of one entry at a time. */
    static ConditionSql entryByEntry(Condition condition) {
        return new ConditionSql(false, true, condition);
    }

    String sql() {
        return sql;
    }

    /**
     * Returns whether PostgreSQL needs statistics to join these facets in linear time. For a single facet it needs
     * none: it starts with the entries of the facet, unless the condition excludes entries that have it.
     */
    boolean needsStatistics() {
        return joins > 1;
    }

    void bindTo(Query query) {
        values.forEach((name, value) -> {
            if (value instanceof Object[] array) {
                query.bindArray(name, array instanceof Long[] ? Long.class : String.class, array);
            } else {
                query.bind(name, value);
            }
        });
    }

    private String sql(Condition condition) {
        if (condition instanceof Condition.And and) {
            return joined(and.conditions(), " AND ", "TRUE");
        } else if (condition instanceof Condition.Or or) {
            return joined(or.conditions(), " OR ", "FALSE");
        } else if (condition instanceof Condition.Not not) {
            joins++;
            return "NOT " + sql(not.condition());
        } else if (condition instanceof Condition.AnyTerm any) {
            return exists("term", any.facet(), isOneOf("t.term", terms(any.terms())));
        } else if (condition instanceof Condition.AllTerms all) {
            return allTerms(all);
        } else if (condition instanceof Condition.AnyText text) {
            return anyText(text);
        } else if (condition instanceof Condition.InBand in) {
            return exists("number", in.facet(), inBand(in.bands()));
        }
        return near((Condition.Near) condition);
    }

    private String joined(List<Condition> conditions, String operator, String ifEmpty) {
        return conditions.isEmpty()
                ? ifEmpty
                : conditions.stream().map(this::sql).collect(Collectors.joining(operator, "(", ")"));
    }

    private String allTerms(Condition.AllTerms all) {
        String size = value(all.terms().size());
        String has = has(all.facet(), isOneOf("t.term", terms(all.terms())));
        String from = switch (all.facet().owner()) {
            case PERSON -> "lead_directory_person_term t WHERE t.entry = p.ordinal" + has;
            case COMPANY -> "lead_directory_company_term t WHERE t.entry = c.ordinal" + has;
            case EMPLOYEE ->
                "lead_directory_person e" + termsOfEmployee(has)
                        + " WHERE e.company_id = c.id AND e.deleted_at IS NULL";
        };
        return "(SELECT COUNT(DISTINCT t.term) FROM " + from + ") = " + size;
    }

    /** Joins the terms of one employee. A database could start a plain join with the terms of all people. */
    private String termsOfEmployee(String has) {
        return isH2
                ? " LEFT JOIN lead_directory_person_term t ON t.entry = e.ordinal" + has
                : " CROSS JOIN LATERAL (SELECT t.term FROM lead_directory_person_term t WHERE t.entry = e.ordinal" + has
                        + " OFFSET 0) AS t";
    }

    private String anyText(Condition.AnyText text) {
        String column = text.byStem() ? "t.stem" : "t.word";
        return text.phrases().stream().allMatch(phrase -> phrase.size() == 1)
                ? exists("word", text.facet(), isOneWord(column, text))
                : exists(
                        "word",
                        phrases(text.phrases(), column),
                        text.facet(),
                        (isH2 ? isOneWord(column, text) : "TRUE") + EACH_WORD);
    }

    private String isOneWord(String column, Condition.AnyText text) {
        List<String> words =
                text.phrases().stream().flatMap(Set::stream).distinct().sorted().toList();
        // "t.text >= 0" is always true. It makes H2 use the primary key, because no index of words has the column.
        return isOneOf(column, words) + (isH2 ? " AND t.text >= 0" : "");
    }

    /** Joins one row for each word of each phrase, with the number of the phrase and its number of words. */
    private String phrases(Collection<Set<String>> phrases, String column) {
        List<Long> numbers = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<Long> sizes = new ArrayList<>();
        long number = 0;
        for (Set<String> phrase : phrases) {
            for (String word : phrase) {
                numbers.add(number);
                words.add(word);
                sizes.add((long) phrase.size());
            }
            number++;
        }
        // An outer join on H2, which could start an inner join with the words of the phrases.
        return (isH2 ? " LEFT" : "") + " JOIN unnest(" + numbers(numbers) + ", " + texts(words) + ", " + numbers(sizes)
                + ") AS q(phrase, word, size) ON q.word = " + column;
    }

    private String inBand(List<Band> bands) {
        return bands.stream()
                .map(band -> overlaps(value(band.low()), value(band.high())))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    private String overlaps(String low, String high) {
        return isH2
                ? "GREATEST(t.low, " + low + ") <= LEAST(t.high, " + high + ")"
                : "(t.low <= " + high + " AND t.high >= " + low + ")";
    }

    /** Adds and multiplies in the same order as {@link Condition.Near}, so that both round in the same way. */
    private String near(Condition.Near near) {
        double[] point = {near.point().x(), near.point().y(), near.point().z()};
        String squares = IntStream.range(0, point.length)
                .mapToObj(axis -> "(t." + "xyz".charAt(axis) + " - " + value(point[axis]) + ")")
                .map(difference -> difference + " * " + difference)
                .collect(Collectors.joining(" + "));
        return exists("place", near.facet(), squares + " <= " + value(near.squaredChord()));
    }

    private String exists(String table, Facet facet, String condition) {
        return exists(table, "", facet, condition);
    }

    private String exists(String table, String join, Facet facet, String condition) {
        String ofPeople = "EXISTS (SELECT 1 FROM lead_directory_person_" + table + " t" + join + " WHERE t.entry = ";
        joins += facet.owner() == FacetOwner.EMPLOYEE ? 2 : 1;
        String has = has(facet, condition) + end;
        return switch (facet.owner()) {
            case PERSON -> ofPeople + "p.ordinal" + has;
            case COMPANY ->
                "EXISTS (SELECT 1 FROM lead_directory_company_" + table + " t" + join + " WHERE t.entry = c.ordinal"
                        + has;
            // A nested EXISTS, because a database could start a join with the facets of all people.
            case EMPLOYEE ->
                "EXISTS (SELECT 1 FROM lead_directory_person e WHERE e.company_id = c.id AND e.deleted_at IS NULL AND "
                        + ofPeople + "e.ordinal" + has + end;
        };
    }

    private String has(Facet facet, String condition) {
        return " AND t.facet = " + value(facet.name()) + " AND " + condition;
    }

    private String isOneOf(String column, Collection<String> texts) {
        return isH2 ? "ARRAY_CONTAINS(" + texts(texts) + ", " + column + ")" : column + " = ANY(" + texts(texts) + ")";
    }

    private String texts(Collection<String> texts) {
        return "CAST(" + value(texts.toArray(String[]::new)) + " AS varchar array)";
    }

    private String numbers(Collection<Long> numbers) {
        return "CAST(" + value(numbers.toArray(Long[]::new)) + " AS bigint array)";
    }

    private String value(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    private static List<String> terms(Set<Term> terms) {
        return terms.stream().map(Term::value).sorted().toList();
    }
}
