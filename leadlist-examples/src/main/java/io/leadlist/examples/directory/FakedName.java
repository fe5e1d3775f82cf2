package io.leadlist.examples.directory;

import java.util.Locale;
import net.datafaker.Faker;

/** The name of a person who does not exist. */
record FakedName(String first, String last) {
    static FakedName of(Faker faker) {
        return new FakedName(faker.name().firstName(), faker.name().lastName());
    }

    /** Returns the first part of an e-mail address; namesakes share it. */
    String mailbox() {
        return letters(first) + "." + letters(last);
    }

    /** Returns the URL of a profile; the number separates namesakes. */
    String linkedinUrl(int number) {
        return "https://www.linkedin.com/in/" + letters(first) + "-" + letters(last) + "-sample-" + number;
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
