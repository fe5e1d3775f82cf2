package io.leadlist.examples.directory;

import java.util.HashSet;
import java.util.Set;

/** The e-mail addresses in use, each by one person. */
final class Mailboxes {
    private final Set<String> taken = new HashSet<>();

    /** Returns an unused address on the company's domain and marks it as used. */
    String open(FakedName name, FakedCompany company) {
        String address = name.mailbox() + "@" + company.domain();
        for (int namesake = 2; !taken.add(address); namesake++) {
            address = name.mailbox() + namesake + "@" + company.domain();
        }
        return address;
    }
}
