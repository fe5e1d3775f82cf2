package io.leadlist.search.filter;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;

/**
 * Writes a tree as canonical JSON: no spaces, members in tree order, plain numbers without trailing zeros. Texts escape
 * only {@code "}, {@code \} and control characters.
 */
final class CanonicalJson {
    private final StringBuilder json = new StringBuilder();

    private CanonicalJson() {}

    static String of(Object tree) {
        CanonicalJson canonical = new CanonicalJson();
        canonical.write(tree);
        return canonical.json.toString();
    }

    private void write(Object value) {
        if (value instanceof Map<?, ?> members) {
            join('{', members.entrySet(), '}');
        } else if (value instanceof Map.Entry<?, ?> member) {
            write(member.getKey());
            json.append(':');
            write(member.getValue());
        } else if (value instanceof Collection<?> elements) {
            join('[', elements, ']');
        } else if (value instanceof String text) {
            json.append('"');
            text.chars().forEach(this::escape);
            json.append('"');
        } else if (value instanceof Double number) {
            json.append(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
        } else {
            json.append(value);
        }
    }

    private void join(char open, Collection<?> parts, char close) {
        json.append(open);
        String comma = "";
        for (Object part : parts) {
            json.append(comma);
            write(part);
            comma = ",";
        }
        json.append(close);
    }

    private void escape(int unit) {
        if (unit == '"' || unit == '\\') {
            json.append('\\').append((char) unit);
        } else if (unit < ' ') {
            json.append("\\u").append(HexFormat.of().toHexDigits((char) unit));
        } else {
            json.append((char) unit);
        }
    }
}
