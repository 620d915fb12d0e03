using MtQuality.Language;

namespace MtQuality.Training.Lexicon;

/// <summary>One analysis of a form, with its lemma written out.</summary>
internal readonly record struct LexicalEntry(string Form, string Lemma, Morph Morph);

/// <summary>
/// Translates the fields of the dictionary ("po:" part of speech, tense, person; "is:" gender, number) to <see cref="Morph"/>.
/// Verbs carry a pattern such as "v1_itnq__a": group, then one letter or underscore for each of: linking verb (e),
/// intransitive (i), transitive (t), object with a preposition (n), reflexive use (q possible, p always, r always and
/// reciprocal, e with "en"), impersonal (m), and the auxiliary (e être, a avoir, ea both).
/// </summary>
internal static class GrammarFields
{
    /// <summary>Grammatical words: the dictionary's tags are too coarse for them, and closed-words.txt lists them all.</summary>
    public static bool IsClosedClass(ExpandedForm form) => form.Fields.Contains("po:mg", StringComparer.Ordinal);

    public static IEnumerable<LexicalEntry> Translate(ExpandedForm expanded)
    {
        var fields = Fields.Parse(expanded.Fields);
        if (fields.IsWrong)
        {
            yield break;
        }
        if (fields.VerbPattern is { } pattern)
        {
            var flags = VerbFlags(pattern);
            foreach (var form in fields.VerbForms)
            {
                yield return new LexicalEntry(expanded.Form, expanded.Lemma, fields.Verb(form, flags));
            }
            // A participle that is also used as an adjective; its lemma as such is put right when all forms are known.
            if (fields.Classes.Count > 0)
            {
                yield return new LexicalEntry(
                    expanded.Form,
                    expanded.Lemma,
                    new Morph(Pos.Adjective, fields.Gender, fields.Number)
                );
            }
            yield break;
        }
        foreach (var (pos, subclass) in fields.Classes)
        {
            var isName = pos == Pos.Noun && char.IsUpper(expanded.Form[0]);
            yield return new LexicalEntry(
                expanded.Form,
                expanded.Lemma,
                new Morph(isName ? Pos.ProperNoun : pos, fields.Gender, fields.Number, Person.None, VerbForm.None, subclass)
            );
        }
    }

    private static MorphFlags VerbFlags(string pattern)
    {
        var flags = MorphFlags.None;
        flags |= pattern[2] == 'e' ? MorphFlags.Copular : 0;
        flags |= pattern[3] == 'i' ? MorphFlags.Intransitive : 0;
        flags |= pattern[4] == 't' ? MorphFlags.Transitive : 0;
        flags |= pattern[5] is 'n' or 'x' ? MorphFlags.IndirectTransitive : 0;
        flags |= pattern[6] is 'q' or 'p' or 'r' or 'e' ? MorphFlags.Pronominal : 0;
        flags |= pattern[6] is 'p' or 'r' ? MorphFlags.OnlyPronominal : 0;
        flags |= pattern[7] == 'm' ? MorphFlags.Impersonal : 0;
        // Reflexive verbs all take être; the flag is for the others.
        flags |= pattern[8] == 'e' && pattern[6] is not ('p' or 'r') ? MorphFlags.EtreAuxiliary : 0;
        return flags;
    }

    private sealed class Fields
    {
        private readonly List<VerbForm> _verbForms = [];
        private readonly List<(Pos Pos, Subclass Subclass)> _classes = [];
        private Person _person;
        private GrammaticalNumber _personNumber;
        private bool _isInverted;

        public string? VerbPattern { get; private set; }
        public bool IsWrong { get; private set; }
        public Gender Gender { get; private set; }
        public GrammaticalNumber Number { get; private set; }
        public List<VerbForm> VerbForms => _verbForms;
        public List<(Pos Pos, Subclass Subclass)> Classes => _classes;

        public static Fields Parse(string[] fields)
        {
            var parsed = new Fields();
            foreach (var field in fields)
            {
                var colon = field.IndexOf(':', StringComparison.Ordinal);
                if (field[..colon] is "po" or "is")
                {
                    parsed.Add(field[(colon + 1)..]);
                }
            }
            return parsed;
        }

        public Morph Verb(VerbForm form, MorphFlags flags)
        {
            flags |= _isInverted ? MorphFlags.Marginal : 0;
            if (form is VerbForm.Infinitive or VerbForm.PresentParticiple)
            {
                return new Morph(Pos.Verb, form: form, flags: flags);
            }
            return form == VerbForm.PastParticiple
                ? new Morph(Pos.Verb, Gender, Number, Person.None, form, Subclass.None, flags)
                : new Morph(Pos.Verb, Gender.None, _personNumber, _person, form, Subclass.None, flags);
        }

        private void Add(string value)
        {
            if (value.Length > 8 && value[0] == 'v' && char.IsAsciiDigit(value[1]))
            {
                VerbPattern = value;
                return;
            }
            switch (value)
            {
                case "mas":
                    Gender |= Gender.Masculine;
                    break;
                case "fem":
                    Gender |= Gender.Feminine;
                    break;
                case "epi":
                    Gender = Gender.Both;
                    break;
                case "sg":
                    Number |= GrammaticalNumber.Singular;
                    break;
                case "pl":
                    Number |= GrammaticalNumber.Plural;
                    break;
                case "inv":
                    Number = GrammaticalNumber.Both;
                    break;
                case "1sg":
                    AddPerson(Person.First, GrammaticalNumber.Singular);
                    break;
                case "2sg":
                    AddPerson(Person.Second, GrammaticalNumber.Singular);
                    break;
                case "3sg":
                    AddPerson(Person.Third, GrammaticalNumber.Singular);
                    break;
                case "1pl":
                    AddPerson(Person.First, GrammaticalNumber.Plural);
                    break;
                case "2pl":
                    AddPerson(Person.Second, GrammaticalNumber.Plural);
                    break;
                case "3pl" or "3pl!":
                    AddPerson(Person.Third, GrammaticalNumber.Plural);
                    break;
                // Written before -je only: "parlè-je", "dussé-je".
                case "1isg":
                    AddPerson(Person.First, GrammaticalNumber.Singular);
                    _isInverted = true;
                    break;
                // "aimé" of "aimé-je": any participle in -é would become ambiguous for a form that nobody writes.
                case "1jsg":
                    break;
                case "infi":
                    _verbForms.Add(VerbForm.Infinitive);
                    break;
                case "ppre":
                    _verbForms.Add(VerbForm.PresentParticiple);
                    break;
                case "ppas":
                    _verbForms.Add(VerbForm.PastParticiple);
                    break;
                case "ipre":
                    _verbForms.Add(VerbForm.Present);
                    break;
                case "iimp":
                    _verbForms.Add(VerbForm.Imperfect);
                    break;
                case "ipsi":
                    _verbForms.Add(VerbForm.PastSimple);
                    break;
                case "ifut":
                    _verbForms.Add(VerbForm.Future);
                    break;
                case "cond":
                    _verbForms.Add(VerbForm.Conditional);
                    break;
                case "spre":
                    _verbForms.Add(VerbForm.SubjunctivePresent);
                    break;
                case "simp":
                    _verbForms.Add(VerbForm.SubjunctiveImperfect);
                    break;
                case "impe":
                    _verbForms.Add(VerbForm.Imperative);
                    break;
                case "err":
                    IsWrong = true;
                    break;
                case "nom" or "loc.nom":
                    _classes.Add((Pos.Noun, Subclass.None));
                    break;
                case "adj" or "loc.adj":
                    _classes.Add((Pos.Adjective, Subclass.None));
                    break;
                case "adv" or "loc.adv" or "loc.verb":
                    _classes.Add((Pos.Adverb, Subclass.None));
                    break;
                case "negadv":
                    _classes.Add((Pos.Adverb, Subclass.Negation));
                    break;
                case "npr":
                    _classes.Add((Pos.ProperNoun, Subclass.None));
                    break;
                case "prn":
                    _classes.Add((Pos.ProperNoun, Subclass.FirstName));
                    break;
                case "patr":
                    _classes.Add((Pos.ProperNoun, Subclass.Surname));
                    break;
                case "titr":
                    _classes.Add((Pos.Noun, Subclass.Title));
                    break;
                case "nb" or "nbro":
                    _classes.Add((Pos.Numeral, Subclass.None));
                    break;
                case "interj" or "loc.interj":
                    _classes.Add((Pos.Interjection, Subclass.None));
                    break;
                case "prep" or "loc.prep" or "prepv":
                    _classes.Add((Pos.Preposition, Subclass.None));
                    break;
                case "loc.patr":
                    _classes.Add((Pos.ProperNoun, Subclass.Surname));
                    break;
                case "div":
                    break;
                case "loc.cj":
                    _classes.Add((Pos.SubordinatingConjunction, Subclass.None));
                    break;
                case "pfx" or "sfx":
                    _classes.Add((Pos.Prefix, Subclass.None));
                    break;
                case "sign" or "ponc":
                    _classes.Add((Pos.Symbol, Subclass.None));
                    break;
                default:
                    throw new FormatException($"The field value '{value}' is not understood.");
            }
        }

        private void AddPerson(Person person, GrammaticalNumber number)
        {
            if (_personNumber != GrammaticalNumber.None && _personNumber != number)
            {
                throw new FormatException("A rule mixes persons of both numbers.");
            }
            _person |= person;
            _personNumber = number;
        }
    }
}
