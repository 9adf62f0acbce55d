import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds the file of your earnings up again: java Recompute.java sayso-earnings-EUR.csv
 *
 * <p>For each figure it takes the sum of what its events count, times your exact part of gross, rounded down to a millionth,
 * and compares that with what the file says you are owed. It ends with 1 if anything differs.
 */
public class Recompute {

    private static final int DECIMALS = 6;

    private static final class Figure {
        private String currency;
        private String part;
        private BigDecimal owed;
        private BigInteger counted = BigInteger.ZERO;

        BigDecimal recomputed() {
            String[] fraction = part.split("/");
            BigInteger[] result = counted.multiply(new BigInteger(fraction[0]))
                    .divideAndRemainder(new BigInteger(fraction[1]));
            BigInteger floor = result[1].signum() < 0 ? result[0].subtract(BigInteger.ONE) : result[0];
            return new BigDecimal(floor, DECIMALS);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Map<String, Figure> figures = read(Files.readString(Path.of(arguments[0])));
        Map<String, BigDecimal> totals = new TreeMap<>();
        int wrong = 0;
        for (Map.Entry<String, Figure> entry : figures.entrySet()) {
            Figure figure = entry.getValue();
            totals.merge(figure.currency, figure.recomputed(), BigDecimal::add);
            if (figure.recomputed().compareTo(figure.owed) != 0) {
                wrong++;
                System.out.printf("Figure %s: the file says %s, its events come to %s%n", entry.getKey(), figure.owed,
                        figure.recomputed());
            }
        }
        totals.forEach((currency, total) -> System.out.printf("%s %s%n", total.toPlainString(), currency));
        System.out.printf("%d figures, %d wrong%n", figures.size(), wrong);
        System.exit(wrong == 0 ? 0 : 1);
    }

    private static Map<String, Figure> read(String file) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        List<List<String>> rows = rows(file.startsWith("\uFEFF") ? file.substring(1) : file);
        List<String> columns = rows.remove(0);
        for (List<String> row : rows) {
            Figure figure = figures.computeIfAbsent(row.get(columns.indexOf("figure")), id -> new Figure());
            figure.currency = row.get(columns.indexOf("currency"));
            figure.part = row.get(columns.indexOf("part"));
            figure.owed = number(row.get(columns.indexOf("owed")));
            figure.counted = figure.counted.add(
                    number(row.get(columns.indexOf("counted"))).movePointRight(DECIMALS).toBigIntegerExact());
        }
        return figures;
    }

    /** Negative amounts stand behind an apostrophe, so that no spreadsheet takes them for a formula. */
    private static BigDecimal number(String cell) {
        return new BigDecimal(cell.startsWith("'") ? cell.substring(1) : cell);
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        return rows;
    }
}
