package io.leadlist.lead;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The e-mail addresses of roles, by their local parts. */
final class RoleAddresses {
    private static final Set<String> LOCAL_PARTS = read("role-addresses.txt");

    private RoleAddresses() {}

    /** Returns whether an address in normal form is that of a role. A tag after a plus does not count. */
    static boolean contain(String address) {
        String local = address.substring(0, address.lastIndexOf('@'));
        int tag = local.indexOf('+');
        return LOCAL_PARTS.contains(tag < 1 ? local : local.substring(0, tag));
    }

    private static Set<String> read(String name) {
        try (InputStream file = RoleAddresses.class.getResourceAsStream(name)) {
            String text = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
