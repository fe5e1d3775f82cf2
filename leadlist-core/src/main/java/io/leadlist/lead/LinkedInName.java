package io.leadlist.lead;

import java.util.Optional;
import java.util.regex.Pattern;

/** The normal form of the name in a LinkedIn URL, the step of the path that LinkedIn calls its public identifier. */
final class LinkedInName {
    private static final Pattern MEMBER_ID = Pattern.compile("AC[ow]AA[A-Za-z0-9_-]+");

    // RFC 3986, 3.3, after the folding of letter case.
    private static final Pattern UNESCAPED = Pattern.compile("[a-z0-9._~!$&'()*+,;=:@-]*+");
    private static final String UNESCAPED_SIGNS = "-._~!$&'()*+,;=:@";

    // The Stream-Safe Text Format (UAX 15) allows 30 marks in a row. The time to normalize more of them grows with the
    // square of their number.
    private static final Pattern TOO_MANY_MARKS = Pattern.compile("\\p{M}{31}");
    private static final Pattern URL = Pattern.compile("https?:|linkedin\\.com", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOTS = Pattern.compile("\\.+");

    private LinkedInName() {}

    /** Returns whether a name is the id of a member: base64, so that its letter case counts. */
    static boolean isMemberId(String name) {
        return MEMBER_ID.matcher(name).matches();
    }

    /**
     * Returns the normal form of a step of a path; empty if it has no visible character, a control character, a raw
     * space, or bytes that are not UTF-8.
     *
     * @param isPerson whether a member id is a name
     */
    static Optional<String> normalize(String step, boolean isPerson) {
        return isPerson && isMemberId(step)
                ? Optional.of(step)
                : Optional.of(step)
                        .filter(raw -> raw.indexOf(' ') < 0)
                        .flatMap(PercentEncoding::decode)
                        .map(name -> PastedUrl.withoutCutQuery(PastedUrl.narrow(name)))
                        .filter(LinkedInName::isReadable)
                        .map(name -> isPerson && isMemberId(name) ? name : escaped(UnicodeText.foldCase(name)));
    }

    private static boolean isReadable(String name) {
        // U+FFFD stands for lost characters; several names would become one.
        return name.indexOf('\uFFFD') < 0
                && name.chars().noneMatch(Character::isISOControl)
                && !StorableText.isBlank(name)
                && !DOTS.matcher(name).matches()
                && !URL.matcher(name).find()
                && !PastedSigns.isCut(name)
                && !TOO_MANY_MARKS.matcher(name).find();
    }

    private static String escaped(String name) {
        if (UNESCAPED.matcher(name).matches() && !PastedUrl.isEnd(name.charAt(name.length() - 1))) {
            return name;
        }
        StringBuilder escaped = new StringBuilder(name.length() + 32);
        name.codePoints().forEach(point -> append(escaped, point));
        // A blank end and punctuation at the end would be lost when the normal form is parsed.
        String visible = withoutEnd(escaped.toString());
        String end = escaped.substring(visible.length());
        escaped.setLength(visible.length());
        PercentEncoding.append(escaped, end);
        return escaped.toString();
    }

    private static String withoutEnd(String name) {
        String visible = UnicodeText.stripEnds('/' + name).substring(1);
        int end = visible.length();
        while (end > 0 && PastedUrl.isEnd(visible.charAt(end - 1))) {
            end--;
        }
        return end == visible.length() ? visible : withoutEnd(visible.substring(0, end));
    }

    private static void append(StringBuilder escaped, int point) {
        boolean isPlain = point < 0x80
                ? Character.isLetterOrDigit(point) || UNESCAPED_SIGNS.indexOf(point) >= 0
                : !UnicodeText.isSpaceOrControl(point);
        if (isPlain) {
            escaped.appendCodePoint(point);
        } else {
            PercentEncoding.append(escaped, Character.toString(point));
        }
    }
}
