package io.leadlist.examples.directory;

import java.util.HashSet;
import java.util.Set;

/** The e-mail addresses given so far, each to one person. */
final class Mailboxes {
    private final Set<String> given = new HashSet<>();

    /** An address on the company's domain that nobody has yet. */
    String open(FakedName name, FakedCompany company) {
        String address = name.mailbox() + "@" + company.domain();
        for (int namesake = 2; !given.add(address); namesake++) {
            address = name.mailbox() + namesake + "@" + company.domain();
        }
        return address;
    }
}
