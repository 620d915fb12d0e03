namespace MtQuality.Training.Provenance;

/// <summary>
/// Writes recipes of the models as they are, without fitting them anew: for models that were made before recipes were, or with files
/// that have only moved.
/// </summary>
internal static class StampCommand
{
    public const string Usage = "stamp --data DIR --words FILE";

    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        var data = arguments.Required("--data");
        var words = arguments.Required("--words");
        foreach (var model in Recipes.Models)
        {
            var path = Path.Combine(Arguments.ModelsDirectory, model);
            var source = model == Language.EnglishWords.FileName ? words : data;
            Recipes.Write(path, File.ReadAllBytes(path), source);
            Console.WriteLine(Recipes.PathOf(path));
        }
        return 0;
    }
}
