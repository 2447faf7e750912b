// The only C of ours: what Swift cannot import (macros, shared globals) and what libxml2 2.14 calls
// deprecated without offering another way. Each function is one line, so that nothing can hide here.
#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
// Where libxml2 is built with ICU its headers bring in ICU's, which are not those of Foundation. The only
// type that changes is the converter inside xmlCharEncodingHandler, which we never look into.
#undef LIBXML_ICU_ENABLED

#include <libxml/c14n.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

// xmlFree is a mutable global function pointer.
static inline void clibxml2_free(void *memory) { xmlFree(memory); }

// XML_SAX2_MAGIC is a macro whose type depends on its value.
static inline unsigned int clibxml2_sax2(void) { return XML_SAX2_MAGIC; }

// How far the parser has read, in bytes of its input; -1 when it does not know.
static inline long clibxml2_bytes_consumed(xmlParserCtxtPtr context) { return xmlByteConsumed(context); }

// Ends a parse without freeing its input, which xmlStopParser does: safe from an error callback as well,
// where the parser still holds pointers into that input. 2.9–2.12 look at instate, later ones at disableSAX.
static inline void clibxml2_halt(xmlParserCtxtPtr context) {
  context->instate = XML_PARSER_EOF;
  context->disableSAX = 2;
}

// Canonical form reports through a handler of the thread, which prints unless another is set. Gives back
// what stood there before.
static inline void clibxml2_ignore(void *context, const xmlError *error) { (void)context; (void)error; }
static inline xmlStructuredErrorFunc clibxml2_silence(void) {
  xmlStructuredErrorFunc before = xmlStructuredError;
#if LIBXML_VERSION >= 21200
  xmlSetStructuredErrorFunc(xmlStructuredErrorContext, clibxml2_ignore);
#else
  xmlSetStructuredErrorFunc(xmlStructuredErrorContext, (xmlStructuredErrorFunc)clibxml2_ignore);
#endif
  return before;
}
static inline void clibxml2_restore(xmlStructuredErrorFunc before) {
  xmlSetStructuredErrorFunc(xmlStructuredErrorContext, before);
}

#pragma GCC diagnostic pop

#endif
