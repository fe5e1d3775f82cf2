package io.leadlist.jdbc.internal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.jdbc.Database;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.filter.SearchFilters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The number of rows that a search reads grows at most linearly with the directory, with statistics and without.
 *
 * <p>PostgreSQL without statistics needs more people: it compares all entries with all others only if it expects few.
 */
@ParameterizedClass
@CsvSource({"H2,false,100", "H2,true,100", "POSTGRESQL,false,200", "POSTGRESQL,true,100"})
class DirectoryGrowthTest {
    private static final int TIMES = 10;
    private static final double TOLERANCE = 1.3;

    /** The rows of one entry that a search may read even if the search of the small directory reads fewer. */
    private static final long ROWS_OF_ONE = 20;

    private static final int PAGE_SIZE = 5;
    private static final Map<String, SearchedDirectory> DIRECTORIES = new ConcurrentHashMap<>();

    @Parameter(0)
    private Database database;

    @Parameter(1)
    private boolean isAnalyzed;

    @Parameter(2)
    private int people;

    @ParameterizedTest
    @MethodSource("kinds")
    void the_rows_that_a_search_reads_grow_at_most_linearly(SearchKind kind) {
        assertGrowth(kind, SearchedDirectory.NONE, true);
        assertGrowth(kind, SearchedDirectory.FEW, false);
        assertGrowth(kind, SearchedDirectory.MOST, false);
        assertGrowth(kind, SearchedDirectory.MOST, true);
    }

    static List<SearchKind> kinds() {
        return SearchKind.all();
    }

    @AfterAll
    static void forget() {
        DIRECTORIES.clear();
    }

    private void assertGrowth(SearchKind kind, String value, boolean isDeep) {
        SearchFilters filters = kind.filters().apply(value);
        long few = rows(directory(people), kind, filters, isDeep);
        SearchedDirectory large = directory(TIMES * people);
        long many = rows(large, kind, filters, isDeep);
        assertThat(many)
                .as(
                        "%s\n%s\n%s rows before, plans now:\n%s",
                        filters, isDeep ? "deep page" : "first page", few, large.plans())
                .isLessThanOrEqualTo(Math.round(TOLERANCE * TIMES * Math.max(few, ROWS_OF_ONE * people)));
    }

    /** Returns the rows read for the first page, or for a deep page at nine tenths of the directory. */
    private static long rows(SearchedDirectory directory, SearchKind kind, SearchFilters filters, boolean isDeep) {
        int page = isDeep ? directory.people() * 9 / 10 / PAGE_SIZE : 0;
        return directory.rowsOf(kind.type(), filters, new SearchPageRequest(page, PAGE_SIZE));
    }

    private SearchedDirectory directory(int size) {
        return DIRECTORIES.computeIfAbsent(
                database + " " + isAnalyzed + " " + size, absent -> new SearchedDirectory(database, size, isAnalyzed));
    }
}
