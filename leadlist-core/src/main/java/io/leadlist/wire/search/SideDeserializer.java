package io.leadlist.wire.search;

import io.leadlist.internal.json.Bound;
import io.leadlist.internal.json.Location;
import io.leadlist.internal.json.NodeReader;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.Filter;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** Reads one side of the filters, for the endpoints and for a mapper of a host. Thread-safe. */
abstract class SideDeserializer<T> extends ValueDeserializer<T> implements NodeReader<T> {
    private final String side;
    private final Function<Map<SearchField, Filter>, T> constructor;

    private SideDeserializer(String side, Function<Map<SearchField, Filter>, T> constructor) {
        this.side = side;
        this.constructor = constructor;
    }

    /** Reads the filters of companies. */
    static final class OfAccount extends SideDeserializer<AccountFilters> {
        OfAccount() {
            super("account", AccountFilters::new);
        }
    }

    /** Reads the filters of people. */
    static final class OfContact extends SideDeserializer<ContactFilters> {
        OfContact() {
            super("contact", ContactFilters::new);
        }
    }

    @Override
    public @Nullable T read(JsonNode value, Location at) {
        Map<SearchField, Filter> filters = FilterGrammar.readSide(side, value, at);
        return filters == null ? null : constructor.apply(filters);
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        return Bound.read(context.readTree(parser), this).orMismatch(context);
    }
}
