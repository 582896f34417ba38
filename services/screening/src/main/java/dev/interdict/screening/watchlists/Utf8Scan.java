package dev.interdict.screening.watchlists;

/** Finds the first line that is not UTF-8 (RFC 3629), and the first with a zero byte, in bytes that come piece by piece. */
final class Utf8Scan {

    private long line = 1;
    private long badLine;
    private long nullLine;
    private int awaited;
    private int least = 0x80;
    private int most = 0xbf;

    void next(byte[] bytes, int length) {
        for (var i = 0; i < length; i++) {
            take(bytes[i] & 0xff);
        }
    }

    /** From 1; 0 where there is none. */
    long badLine() {
        return badLine > 0 || awaited == 0 ? badLine : line;
    }

    /** From 1; 0 where there is none. */
    long nullLine() {
        return nullLine;
    }

    private void take(int value) {
        if (awaited > 0) {
            if (value < least || value > most) {
                bad();
            } else {
                awaited--;
            }
            least = 0x80;
            most = 0xbf;
        } else if (value >= 0x80) {
            begin(value);
        }
        if (value == 0 && nullLine == 0) {
            nullLine = line;
        }
        if (value == '\n') {
            line++;
        }
    }

    private void begin(int value) {
        if (value < 0xc2 || value > 0xf4) {
            bad();
            return;
        }
        awaited = value < 0xe0 ? 1 : value < 0xf0 ? 2 : 3;
        least = value == 0xe0 ? 0xa0 : value == 0xf0 ? 0x90 : 0x80;
        most = value == 0xed ? 0x9f : value == 0xf4 ? 0x8f : 0xbf;
    }

    private void bad() {
        awaited = 0;
        if (badLine == 0) {
            badLine = line;
        }
    }
}
