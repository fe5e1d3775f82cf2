package io.leadlist.jdbc.internal.directory;

import io.leadlist.jdbc.internal.dialect.Dialect;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.SearchDialect;
import io.leadlist.lead.Term;
import io.leadlist.search.facet.Band;
import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.Facet;
import io.leadlist.search.facet.FacetOwner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;

/**
 * A condition as SQL on the person {@code p} and the company {@code c} of the enclosing statement. It consists of fixed
 * fragments; every value is bound. It has the same result as {@link Condition#holds}. Forms that differ between
 * databases are those of {@link SearchDialect}.
 */
final class ConditionSql {
    private static final String EACH_WORD =
            " GROUP BY t.entry, t.text, q.phrase, q.size HAVING COUNT(DISTINCT q.word) = q.size";
    private static final InputRows<String> TEXTS = InputRows.texts("v", "text");
    private static final InputRows<PhraseWord> PHRASES = InputRows.<PhraseWord>named("q")
            .number("phrase", PhraseWord::phrase)
            .text("word", PhraseWord::word)
            .number("size", PhraseWord::size);
    private final Dialect dialect;
    private final SearchDialect search;
    private final List<Consumer<Query>> parameters = new ArrayList<>();
    private int joins;
    private final String sql;

    /** Writes a condition in a form of the dialect. */
    ConditionSql(Dialect dialect, SearchDialect search, Condition condition) {
        this.dialect = dialect;
        this.search = search;
        this.sql = sql(condition);
    }

    /** A word of a phrase, with the number of the phrase and its number of words. */
    private record PhraseWord(long phrase, String word, long size) {}

    String sql() {
        return sql;
    }

    /**
     * Returns whether a database could join several facets, for which it needs statistics. For a single facet it needs
     * none: it starts with the entries of the facet, unless the condition excludes entries that have it.
     */
    boolean isJoin() {
        return joins > 1;
    }

    void bindTo(Query query) {
        parameters.forEach(parameter -> parameter.accept(query));
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
            return exists("term", any.facet(), isOneTerm(any.terms()));
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
        String has = has(all.facet(), isOneTerm(all.terms()));
        String from = switch (all.facet().owner()) {
            case PERSON -> "lead_directory_person_term t WHERE t.entry = p.ordinal" + has;
            case COMPANY -> "lead_directory_company_term t WHERE t.entry = c.ordinal" + has;
            case EMPLOYEE ->
                "lead_directory_person e" + search.joinTerms(has)
                        + " WHERE e.company_id = c.id AND e.deleted_at IS NULL";
        };
        return "(SELECT COUNT(DISTINCT t.term) FROM " + from + ") = " + size;
    }

    private String anyText(Condition.AnyText text) {
        String column = text.byStem() ? "t.stem" : "t.word";
        return text.phrases().stream().allMatch(phrase -> phrase.size() == 1)
                ? exists("word", text.facet(), search.isOneWord(column, words(text)))
                : exists(
                        "word",
                        search.joinPhrases(column, phrases(text.phrases())),
                        text.facet(),
                        search.isWordOfAnyPhrase(column, () -> words(text)) + EACH_WORD);
    }

    private InputRows<String> words(Condition.AnyText text) {
        return texts(text.phrases().stream().flatMap(Set::stream));
    }

    /** Returns one row for each word of each phrase. */
    private String phrases(Collection<Set<String>> phrases) {
        List<PhraseWord> words = new ArrayList<>();
        long number = 0;
        for (Set<String> phrase : phrases) {
            for (String word : phrase) {
                words.add(new PhraseWord(number, word, phrase.size()));
            }
            number++;
        }
        return dialect.rows(rows(PHRASES, words));
    }

    private String inBand(List<Band> bands) {
        return bands.stream()
                .map(band -> search.overlaps(value(band.low()), value(band.high())))
                .collect(Collectors.joining(" OR ", "(", ")"));
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
        String end = search.fence() + ")";
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

    private String isOneTerm(Set<Term> terms) {
        return search.isOneOf("t.term", texts(terms.stream().map(Term::value)));
    }

    private InputRows<String> texts(Stream<String> texts) {
        return rows(TEXTS, texts.distinct().sorted().toList());
    }

    private <R> InputRows<R> rows(InputRows<R> input, List<R> rows) {
        InputRows<R> named = input.boundAs(nextName());
        parameters.add(query -> dialect.bind(query, named, rows));
        return named;
    }

    private String value(Object value) {
        String name = nextName();
        parameters.add(query -> query.bind(name, value));
        return ":" + name;
    }

    private String nextName() {
        return "v" + parameters.size();
    }
}
