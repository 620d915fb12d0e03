using MtQuality.Language;
using MtQuality.Training.Lexicon;

namespace MtQuality.Training.Tests.Lexicon;

/// <summary>A dictionary of a few entries, in the format of the French one, and the lexicon made of it.</summary>
internal static class TinyLexicon
{
    public static readonly string[] Affixes =
    [
        "SET UTF-8",
        "FLAG long",
        "NEEDAFFIX ()",
        "PFX L' Y 1",
        "PFX L' 0 l' . dp:le|la+",
        "PFX Um Y 2",
        "PFX Um 0 0/S. .",
        "PFX Um 0 kilo/S.() .",
        "SFX S. Y 3",
        "SFX S. 0 0/L' [^sxz] is:sg",
        "SFX S. 0 s [^sxz] is:pl",
        "SFX S. 0 0/L' [sxz] is:inv",
        "SFX F. Y 4",
        "SFX F. 0 0/L' [^sxz] is:mas is:sg",
        "SFX F. 0 s [^sxz] is:mas is:pl",
        "SFX F. et ète et is:fem is:sg",
        "SFX F. et ètes et is:fem is:pl",
        "SFX v1 Y 6",
        "SFX v1 er er/L' er po:infi",
        "SFX v1 er e er po:ipre po:spre po:1sg po:3sg",
        "SFX v1 ger geons ger po:ipre po:1pl",
        "SFX v1 er ons [^g]er po:ipre po:1pl",
        "SFX v1 er é er po:ppas po:adj po:1jsg is:mas is:sg",
        "SFX v1 er ées er po:ppas po:adj is:fem is:pl",
        "SFX jE Y 1",
        "SFX jE er è er po:ipre po:1isg",
    ];

    public static readonly string[] Words =
    [
        "livre/S.() po:nom is:mas",
        "livre/S.() po:nom is:fem",
        "nez/S.() po:nom is:mas",
        "complet/F.() po:adj",
        "manger/v1jE() po:v1_itnq__a",
        "livrer/v1() po:v1__t_q__a",
        "mètre/Um() po:nom is:mas",
        "yeux po:nom is:mas is:pl st:œil",
        "Pierre/L' po:prn is:mas is:inv",
        "pierre/S.() po:nom is:fem",
        "États-Unis po:npr is:mas is:pl",
        "école/S.() po:nom is:fem",
        "jusqu/-- po:mg po:prep po:err",
        "qu'en po:err",
    ];

    public static IEnumerable<ExpandedForm> Expanded => new HunspellDictionary(AffixRules.Parse(Affixes)).Expand(Words);

    public static IEnumerable<LexicalEntry> Entries =>
        Expanded.Where(form => !GrammarFields.IsClosedClass(form)).SelectMany(GrammarFields.Translate);

    public static byte[] File => LexiconCompiler.Compile(Entries, ["Le livre, la pierre. Livre !"], []);

    public static FrenchLexicon Lexicon => FrenchLexicon.Read(File, "tiny");
}
