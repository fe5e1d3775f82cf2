package io.leadlist.wire.csv;

/**
 * The reasons why a row is not a lead, and warnings. They contain no values. Files of rejected rows have the reasons.
 */
final class Problems {
    static final String NOTHING = "No id, LinkedIn URL, e-mail address or name";
    static final String NO_KEY =
            "No column identifies people, such as one for e-mail addresses, LinkedIn URLs or ids; importing the file"
                    + " again adds the people again";
    static final String NO_NAMES = "First and last name are required";
    static final String INVALID_EMAIL = "Invalid email";
    static final String INVALID_URL = "Invalid LinkedIn URL";
    static final String INVALID_ID = "Invalid id";
    static final String TOO_LONG = "Text too long";
    static final String NOT_STORABLE = "Text with U+0000 or an unpaired surrogate";
    static final String UNCLOSED = "Unclosed quote";
    static final String TOO_FEW = "Too few fields";
    static final String TOO_MANY = "Too many fields";

    private Problems() {}

    static String tooFew(int fields, int columns) {
        return TOO_FEW + ": " + fields + " of " + columns;
    }

    static String tooMany(int fields, int columns) {
        return TOO_MANY + ": " + fields + " of " + columns;
    }
}
