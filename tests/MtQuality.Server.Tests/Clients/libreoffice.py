"""Writes a document with LibreOffice, opens it again, and lets the proofreader that is configured read it.

Usage: libreoffice.py PIPE TEXT ODT SECONDS
Prints one JSON object: the proofreader, and what it finds in each paragraph. Then a paragraph is added, and the
proofreading that runs while one types is started and given some seconds.
"""

import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import Locale
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

PROOFREADER = "com.sun.star.linguistic2.Proofreader"


def setting(name, value):
    return PropertyValue(Name=name, Value=value)


def connect(pipe, patience=60):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    until = time.monotonic() + patience
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def paragraphs(document):
    elements = document.Text.createEnumeration()
    while elements.hasMoreElements():
        yield elements.nextElement()


def main(pipe, text, odt, seconds):
    context = connect(pipe)

    def create(service):
        return context.ServiceManager.createInstanceWithContext(service, context)

    desktop = create("com.sun.star.frame.Desktop")
    french = Locale("fr", "FR", "")

    draft = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (setting("Hidden", True),))
    cursor = draft.Text.createTextCursor()
    cursor.CharLocale = french
    with open(text, encoding="utf-8") as file:
        for number, line in enumerate(file.read().splitlines()):
            if number > 0:
                draft.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
            draft.Text.insertString(cursor, line, False)
    draft.storeToURL(uno.systemPathToFileUrl(odt), (setting("FilterName", "writer8"),))
    draft.close(True)

    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(odt), "_blank", 0, (setting("Hidden", True),))
    names = create("com.sun.star.linguistic2.LinguServiceManager").getConfiguredServices(PROOFREADER, french)
    proofreader = create(names[0])
    found = []
    for number, paragraph in enumerate(paragraphs(document)):
        content = paragraph.String
        result = proofreader.doProofreading(str(number), content, paragraph.CharLocale, 0, len(content), ())
        for error in result.aErrors:
            found.append(
                {
                    "paragraph": number,
                    "marked": content[error.nErrorStart : error.nErrorStart + error.nErrorLength],
                    "comment": error.aShortComment,
                    "suggestions": list(error.aSuggestions),
                }
            )
    print(json.dumps({"proofreader": names[0], "found": found}), flush=True)

    # What was read before is not asked about again.
    end = document.Text.createTextCursor()
    end.gotoEnd(False)
    document.Text.insertControlCharacter(end, PARAGRAPH_BREAK, False)
    document.Text.insertString(end, "Une ligne de plus est venue.", False)
    create("com.sun.star.linguistic2.ProofreadingIterator").startProofreading(document, document)
    time.sleep(seconds)
    document.close(True)


main(sys.argv[1], sys.argv[2], sys.argv[3], float(sys.argv[4]))
