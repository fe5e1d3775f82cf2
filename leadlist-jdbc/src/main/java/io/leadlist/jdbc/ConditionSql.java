package io.leadlist.jdbc;

import io.leadlist.lead.Term;
import io.leadlist.search.facet.Band;
import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.Facet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.Query;

/**
 * A condition in SQL, about the person {@code p} and the company {@code c} of the statement it stands in. It is put together of fixed pieces only;
 * every value is bound. It says what {@link Condition#holds} says.
 */
final class ConditionSql {
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final String sql;

    private ConditionSql(Condition condition) {
        sql = sql(condition);
    }

    static ConditionSql of(Condition condition) {
        return new ConditionSql(condition);
    }

    String sql() {
        return sql;
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
            return "NOT " + sql(not.condition());
        } else if (condition instanceof Condition.AnyTerm any) {
            return exists("term", any.facet(), "t.term = ANY(" + texts(terms(any.terms())) + ")");
        } else if (condition instanceof Condition.AllTerms all) {
            return allTerms(all);
        } else if (condition instanceof Condition.AnyText text) {
            return anyText(text);
        } else if (condition instanceof Condition.InBand in) {
            return exists("number", in.facet(), inBand(in.bands()));
        }
        return near((Condition.Near) condition);
    }

    private String joined(List<Condition> conditions, String with, String ifNone) {
        return conditions.isEmpty()
                ? ifNone
                : conditions.stream().map(this::sql).collect(Collectors.joining(with, "(", ")"));
    }

    private String allTerms(Condition.AllTerms all) {
        String count = value(all.terms().size());
        return "(SELECT COUNT(DISTINCT t.term) "
                + rows("term", all.facet(), "t.term = ANY(" + texts(terms(all.terms())) + ")") + ") = " + count;
    }

    private String anyText(Condition.AnyText text) {
        String column = text.byStem() ? "t.stem" : "t.word";
        if (text.phrases().stream().allMatch(words -> words.size() == 1)) {
            List<String> words =
                    text.phrases().stream().flatMap(Set::stream).sorted().toList();
            return exists("word", text.facet(), column + " = ANY(" + texts(words) + ")");
        }
        return "EXISTS (SELECT 1 " + rows("word", text.facet(), "q.word = " + column, phrases(text.phrases()))
                + " GROUP BY t.entry, t.text, q.phrase, q.size HAVING COUNT(DISTINCT q.word) = q.size)";
    }

    /** A row for each word: the number of its phrase, and how many words that has. */
    private String phrases(Collection<Set<String>> phrases) {
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
        return " CROSS JOIN unnest(" + numbers(numbers) + ", " + texts(words) + ", " + numbers(sizes)
                + ") AS q(phrase, word, size)";
    }

    private String inBand(List<Band> bands) {
        return bands.stream()
                .map(band -> "(t.low <= " + value(band.high()) + " AND t.high >= " + value(band.low()) + ")")
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** Sums and products in the order in which Java takes them. */
    private String near(Condition.Near near) {
        double[] point = {near.point().x(), near.point().y(), near.point().z()};
        String squares = IntStream.range(0, point.length)
                .mapToObj(axis -> "(t." + "xyz".charAt(axis) + " - " + value(point[axis]) + ")")
                .map(difference -> difference + " * " + difference)
                .collect(Collectors.joining(" + "));
        return exists("place", near.facet(), squares + " <= " + value(near.squaredChord()));
    }

    private String exists(String table, Facet facet, String condition) {
        return "EXISTS (SELECT 1 " + rows(table, facet, condition) + ")";
    }

    private String rows(String table, Facet facet, String condition) {
        return rows(table, facet, condition, "");
    }

    private String rows(String table, Facet facet, String condition, String join) {
        String people = "FROM lead_directory_person_" + table + " t";
        String where = " AND t.facet = " + value(facet.name()) + " AND " + condition;
        return switch (facet.holder()) {
            case PERSON -> people + join + " WHERE t.entry = p.ordinal" + where;
            case COMPANY -> "FROM lead_directory_company_" + table + " t" + join + " WHERE t.entry = c.ordinal" + where;
            case EMPLOYEE ->
                people + " JOIN lead_directory_person e ON e.ordinal = t.entry" + join
                        + " WHERE e.company_id = c.id AND e.deleted_at IS NULL" + where;
        };
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
