package io.leadlist.search.filter;

import io.leadlist.search.facet.Band;
import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.Facet;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.facet.SearchField.Envelope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The education envelope: an education within a band of years, both ends included, a missing end open. Immutable and
 * thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the filter has no restriction.
 *
 * @param present true for educations that continue, false for educations that ended, null for both
 */
public record EducationFilter(Band years, @Nullable Boolean present) implements Filter {
    /**
     * Checks the components.
     *
     * @param years the number of years
     * @param present true for educations that continue, false for educations that ended, null for both
     */
    public EducationFilter {
        if (years.start() == null && years.end() == null && present == null) {
            throw new IllegalArgumentException("start or end of years, or present, must be set, but all are null");
        }
    }

    @Override
    public boolean fits(Envelope envelope) {
        return envelope == Envelope.EDUCATION;
    }

    @Override
    public EducationFilter spelledFor(SearchField field) {
        return new EducationFilter(years.within(0, Band.MAX_NUMBER), present);
    }

    @Override
    public Condition condition(SearchField field, SearchContext context) {
        Facet facet = field.facet();
        Condition going = new Condition.InBand(facet.part("present"), List.of(years));
        Condition ended = new Condition.InBand(facet.part("past"), List.of(years));
        if (present == null) {
            return new Condition.Or(List.of(going, ended));
        }
        return present ? going : ended;
    }

    @Override
    public Object toTree(SearchField field) {
        Map<String, Object> tree = new LinkedHashMap<>(BandFilter.toTree(years));
        if (present != null) {
            tree.put("present", present);
        }
        return tree;
    }
}
