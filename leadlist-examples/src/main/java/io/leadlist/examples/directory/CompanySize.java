package io.leadlist.examples.directory;

/** A company's size as directories state it, and the number of its people in the directory. */
enum CompanySize {
    UP_TO_10("1-10", "$0-$1M", 20, 3, 2005),
    UP_TO_50("11-50", "$1M-$10M", 27, 7, 1995),
    UP_TO_200("51-200", "$10M-$50M", 23, 12, 1985),
    UP_TO_500("201-500", "$50M-$100M", 12, 18, 1970),
    UP_TO_1000("501-1000", "$100M-$500M", 7, 25, 1950),
    UP_TO_5000("1001-5000", "$500M-$1B", 6, 40, 1920),
    UP_TO_10000("5001-10000", "$1B-$10B", 3, 60, 1900),
    OVER_10000("10,001+", "$10B+", 2, 80, 1880);

    final String headcount;
    final String revenue;
    final int percent;
    final int known;
    final int foundedFrom;

    CompanySize(String headcount, String revenue, int percent, int known, int foundedFrom) {
        this.headcount = headcount;
        this.revenue = revenue;
        this.percent = percent;
        this.known = known;
        this.foundedFrom = foundedFrom;
    }
}
