package io.leadlist.wire.csv;

/** The reasons why a row is not a lead. Files of rejected rows contain them; they contain no values. */
final class Problems {
    static final String NOTHING = "Neither id, URL, address nor name";
    static final String NO_KEY =
            "No column identifies people: none is for an address, a LinkedIn URL or an id, so that another import"
                    + " adds them again";
    static final String NO_NAMES = "First and last name are required";
    static final String NO_KNOWN_PERSON = "No first and last name, and no known person";
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
