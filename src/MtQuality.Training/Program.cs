using MtQuality.Training.Hits;

// One sub-command per model file that is built, and tools that show what rules do on real text.
return args switch
{
    ["hits", .. var rest] => HitsCommand.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "usage: MtQuality.Training hits FILE [--rule ID] [--label human|machine] [--source PREFIX] [--sample N] [--seed N] [--preview]"
    );
    return 2;
}
