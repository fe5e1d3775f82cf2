package io.leadlist.search.filter;

import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.SearchField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The four parts of the plain, matched and keyword envelopes, and how they are combined. All of these must hold; an
 * empty part always holds.
 *
 * <ol>
 *   <li>{@code anyInclude}: at least one of its values matches;
 *   <li>{@code anyExclude}: none of its values matches;
 *   <li>{@code allInclude}: each of its values matches;
 *   <li>{@code allExclude}: at least one of its values does not match.
 * </ol>
 */
record AnyAll<M extends AnyAll.Values>(M anyInclude, M anyExclude, M allInclude, M allExclude) {
    /** The values of one part, and the conditions that one or each of them matches. */
    interface Values {
        boolean isEmpty();

        /** Returns the number of words to compare; 0 if whole values are compared. */
        default int words() {
            return 0;
        }

        Condition any(SearchField field, SearchContext context);

        Condition all(SearchField field, SearchContext context);

        Object toTree();
    }

    boolean isEmpty() {
        return anyInclude.isEmpty() && anyExclude.isEmpty() && allInclude.isEmpty() && allExclude.isEmpty();
    }

    int words() {
        return anyInclude.words() + anyExclude.words() + allInclude.words() + allExclude.words();
    }

    AnyAll<M> map(UnaryOperator<M> change) {
        return new AnyAll<>(
                change.apply(anyInclude), change.apply(anyExclude), change.apply(allInclude), change.apply(allExclude));
    }

    Condition condition(SearchField field, SearchContext context) {
        List<Condition> conditions = new ArrayList<>();
        if (!anyInclude.isEmpty()) {
            conditions.add(anyInclude.any(field, context));
        }
        if (!anyExclude.isEmpty()) {
            conditions.add(new Condition.Not(anyExclude.any(field, context)));
        }
        if (!allInclude.isEmpty()) {
            conditions.add(allInclude.all(field, context));
        }
        if (!allExclude.isEmpty()) {
            conditions.add(new Condition.Not(allExclude.all(field, context)));
        }
        return conditions.size() == 1 ? conditions.get(0) : new Condition.And(conditions);
    }

    Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        put(tree, "any", anyInclude, anyExclude);
        put(tree, "all", allInclude, allExclude);
        return tree;
    }

    private void put(Map<String, Object> tree, String name, M include, M exclude) {
        Map<String, Object> side = new LinkedHashMap<>();
        if (!include.isEmpty()) {
            side.put("include", include.toTree());
        }
        if (!exclude.isEmpty()) {
            side.put("exclude", exclude.toTree());
        }
        if (!side.isEmpty()) {
            tree.put(name, side);
        }
    }
}
