"""The figures of bench/run as tables and as a page with plots that needs nothing else."""
import html

BEGIN, END = "<!-- figures of bench/run: begin -->", "<!-- figures of bench/run: end -->"
STYLE = """body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c2733}
table{border-collapse:collapse;margin:.5rem 0 1.5rem}th,td{padding:.25rem .8rem;border-bottom:1px solid #d5dde5;text-align:left}
td:not(:first-child){font-variant-numeric:tabular-nums}svg{max-width:100%;height:auto}svg text{font:12px system-ui,sans-serif;fill:#1c2733}"""


def number(value, digits=2):
    if isinstance(value, float):
        return ("%." + str(digits) + "f") % value if value < 100 else "{:,.0f}".format(value)
    return "{:,}".format(value) if isinstance(value, int) else str(value)


def run_row(name, run, *more):
    return [name, number(run["seconds"]) + " s", number(run["cpu"]) + " s", memory(run), *more]


def memory(run):
    """The peak, and how much of it was the process's own and not pages of the index, which the system drops when it needs them."""
    own = run.get("own_mib", 0)
    return "%d MiB" % run["peak_mib"] + (", its own %d" % own if own else "")


def tables(result):
    """Title, head and rows of each part that was measured."""
    found = []
    if "starts" in result:
        floor = result["starts"]["an empty JVM"]["seconds"]
        rows = [run_row(name, run, number(run["seconds"] / floor, 1)) for name, run in result["starts"].items()]
        found.append(("Cold starts (median of 11)", ["command", "time", "processor time", "memory", "times an empty JVM"], rows))
    if "whole" in result:
        one = result["whole"]
        rows = [
            ["documents", number(one["documents"])], ["bytes", number(one["bytes"])], ["tokens (from the sample)", number(one["tokens"])],
            ["time", number(one["seconds"]) + " s"], ["processor time", number(one["cpu"]) + " s"], ["peak memory", memory(one)],
            ["tokens a second", number(one["tokens_a_second"])], ["MB a second", number(one["megabytes_a_second"])],
            ["plain CoreNLP, tokens a second, one core", number(one["corenlp_tokens_a_second"])],
            ["plain CoreNLP over the same documents", number(one["corenlp_hours"]) + " h"],
            ["times as fast as plain CoreNLP", number(one["times_corenlp"], 1)],
            ["the same by processor time, core for core", number(one["times_corenlp_a_core"], 1)],
        ]
        found.append(("Everything from nothing, against plain CoreNLP", ["", ""], rows))
    if "refresh" in result:
        rows = [run_row(name, run) for name, run in result["refresh"].items()]
        found.append(("Refreshing", ["what changed", "time", "processor time", "memory"], rows))
    if "growth" in result:
        rows = [run_row(number(run["documents"]), run, number(1e6 * run["seconds"] / run["bytes"] * 1e3, 0)) for run in result["growth"]]
        found.append(("Growth", ["documents", "time", "processor time", "memory", "ms a MB"], rows))
    if "copies" in result:
        found.append(("Ten copies with changed words", ["documents", "time", "processor time", "memory"], [run_row(number(result["copies"]["documents"]), result["copies"])]))
    if "threads" in result:
        rows = [run_row(count, result["threads"][count]) for count in ("1", "2")]
        rows.append(["times as fast with two", number(result["threads"]["times"]), "", ""])
        found.append(("Processors", ["processors", "time", "processor time", "memory"], rows))
    if "pages" in result.get("pdf", {}):
        one = result["pdf"]
        rows = [run_row("Tunsh, to facts and index", one["tunsh"], number(one["pages_a_second"], 0)), run_row("pdftotext", one["pdftotext"], number(one["pdftotext_pages_a_second"], 0))]
        found.append(("PDF, %d pages" % one["pages"], ["program", "time", "processor time", "memory", "pages a second"], rows))
    if "steps" in result:
        rows = [[name, number(step["seconds"]) + " s", number(step["megabytes_a_second"]), number(step["tokens_a_second"])] for name, step in result["steps"]["steps"].items()]
        found.append(("Steps, one thread, processor time; the lists load in %s s" % number(result["steps"]["loading"]), ["step", "time", "MB a second", "tokens a second"], rows))
    if "micro" in result and "left out" not in result["micro"]:
        rows = [[name, number(one["megabytes_a_second"], 1)] for name, one in result["micro"].items()]
        found.append(("Micro-benchmarks (JMH), one core", ["what", "MB a second"], rows))
    return found


def bars(title, unit, values):
    """Bars with their figures; no two scales in one plot."""
    most = max(value for _, value in values) or 1
    lines = ['<svg viewBox="0 0 720 %d" role="img" aria-label="%s">' % (30 * len(values) + 30, html.escape(title))]
    lines.append('<text x="0" y="16" font-weight="600">%s</text>' % html.escape(title))
    for i, (name, value) in enumerate(values):
        at = 30 + 30 * i
        lines.append('<text x="0" y="%d">%s</text>' % (at + 15, html.escape(name)))
        lines.append('<rect x="230" y="%d" width="%.1f" height="20" fill="#2f6f9f"/>' % (at, 380 * value / most))
        lines.append('<text x="%.1f" y="%d">%s %s</text>' % (236 + 380 * value / most, at + 15, number(value), unit))
    return "\n".join(lines) + "</svg>"


def line(title, points, across, up):
    """Points joined by a line, beside the straight line from nothing to the last of them."""
    widest, highest = points[-1][0], max(y for _, y in points) or 1
    at = lambda x, y: (70 + 600 * x / widest, 250 - 210 * y / highest)
    lines = ['<svg viewBox="0 0 720 300" role="img" aria-label="%s">' % html.escape(title), '<text x="0" y="16" font-weight="600">%s</text>' % html.escape(title)]
    lines.append('<path d="M70 30V250H690" fill="none" stroke="#8a97a5"/>')
    x, y = at(*points[-1])
    lines.append('<path d="M70 250L%.1f %.1f" stroke="#c2ccd6" stroke-dasharray="5 5"/>' % (x, y))
    lines.append('<path d="M%s" fill="none" stroke="#2f6f9f" stroke-width="2"/>' % "L".join("%.1f %.1f" % at(*point) for point in points))
    for point in points:
        x, y = at(*point)
        lines.append('<circle cx="%.1f" cy="%.1f" r="4" fill="#2f6f9f"/><text x="%.1f" y="%.1f" text-anchor="end">%s</text>' % (x, y, x - 6, y - 8, number(point[1])))
        lines.append('<text x="%.1f" y="268" text-anchor="middle">%s</text>' % (x, number(point[0])))
    lines.append('<text x="690" y="290" text-anchor="end">%s</text><text x="0" y="36">%s</text></svg>' % (across, up))
    return "\n".join(lines)


def plots(result):
    found = []
    if "starts" in result:
        found.append(bars("Cold starts, seconds", "s", [(name, run["seconds"]) for name, run in result["starts"].items()]))
    if "whole" in result:
        one = result["whole"]
        found.append(bars("Tokens a second", "", [("Tunsh, from nothing to the index", one["tokens_a_second"]), ("plain CoreNLP, one core", one["corenlp_tokens_a_second"])]))
    if "refresh" in result:
        found.append(bars("Refreshing, seconds", "s", [(name, run["seconds"]) for name, run in result["refresh"].items()]))
    if len(result.get("growth", [])) > 1:
        found.append(line("Time over documents", [(run["documents"], run["seconds"]) for run in result["growth"]], "documents", "seconds"))
        found.append(line("Peak memory over documents", [(run["documents"], run["peak_mib"]) for run in result["growth"]], "documents", "MiB"))
    if "steps" in result:
        steps = [(name, step["seconds"]) for name, step in result["steps"]["steps"].items()]
        found.append(bars("Where the time goes, one thread", "s", steps))
    return found


def page(result):
    machine = result["machine"]
    parts = ["<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'><title>Tunsh measured</title><style>%s</style>" % STYLE]
    parts.append("<h1>Tunsh measured</h1><p>%s, %d processors, load before the run %.1f, %s documents, %s bytes%s.</p>" % (
        machine["date"], machine["processors"], machine["load_before"], number(machine["documents"]), number(machine["bytes"]), ", quick mode" if machine["quick"] else ""))
    parts += ["<p>%s</p>" % plot for plot in plots(result)]
    for title, head, rows in tables(result):
        parts.append("<h2>%s</h2><table><tr>%s</tr>" % (html.escape(title), "".join("<th>%s</th>" % html.escape(cell) for cell in head)))
        parts += ["<tr>%s</tr>" % "".join("<td>%s</td>" % html.escape(cell) for cell in row) for row in rows]
        parts.append("</table>")
    return "\n".join(parts) + "</html>\n"


def markdown(result):
    machine = result["machine"]
    lines = ["%s, %d processors, load before the run %.1f, %s documents, %s bytes%s." % (
        machine["date"], machine["processors"], machine["load_before"], number(machine["documents"]), number(machine["bytes"]), ", quick mode" if machine["quick"] else "")]
    for title, head, rows in tables(result):
        lines += ["", "### " + title, "", "| %s |" % " | ".join(head), "|%s" % ("---|" * len(head))]
        lines += ["| %s |" % " | ".join(row) for row in rows]
    return "\n".join(lines) + "\n"


def into(path, result):
    """Puts the figures between the two marks of a file."""
    text = open(path, encoding="utf-8").read()
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    with open(path, "w", encoding="utf-8") as out:
        out.write("%s%s\n%s%s%s" % (before, BEGIN, markdown(result), END, after))
