package io.leadlist.internal.json;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.jsonFormatVisitors.JsonArrayFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitable;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;

/** Collects the paths of the properties of a type, as Jackson writes them. Not thread-safe. */
final class PropertyPaths extends JsonFormatVisitorWrapper.Base {
    private final String prefix;
    private final List<String> found;

    PropertyPaths() {
        this("", new ArrayList<>());
    }

    private PropertyPaths(String prefix, List<String> found) {
        this.prefix = prefix;
        this.found = found;
    }

    List<String> found() {
        return List.copyOf(found);
    }

    @Override
    public JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
        return new JsonObjectFormatVisitor.Base(getContext()) {
            @Override
            public void optionalProperty(BeanProperty property) {
                int before = found.size();
                PropertyPaths inside = new PropertyPaths(prefix + property.getName() + ".", found);
                inside.setContext(getContext());
                getContext()
                        .findPrimaryPropertySerializer(property.getType(), property)
                        .acceptJsonFormatVisitor(inside, property.getType());
                if (found.size() == before) {
                    found.add(prefix + property.getName());
                }
            }
        };
    }

    @Override
    public JsonArrayFormatVisitor expectArrayFormat(JavaType type) {
        return new JsonArrayFormatVisitor.Base(getContext()) {
            @Override
            public void itemsFormat(JsonFormatVisitable items, JavaType itemType) {
                items.acceptJsonFormatVisitor(PropertyPaths.this, itemType);
            }
        };
    }
}
