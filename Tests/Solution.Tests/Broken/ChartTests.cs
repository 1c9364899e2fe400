using Solution.Tests.Given;

namespace Solution.Tests.Broken;

/// <summary>Charts the packer refuses.</summary>
internal sealed class ChartTests : BrokenSolution
{
    [SetUp]
    public void Add() => Solution.Write(Parts.ChartFile, Parts.Chart);

    [Test]
    public void A_chart_as_it_should_be()
    {
        Expect();
    }

    [Test]
    public void A_chart_in_a_file_of_another_name()
    {
        Solution.Write("src/Entities/chk_Answer/Visualizations/answers.xml", Parts.Chart).Delete(Parts.ChartFile);

        Expect($"src/Entities/chk_Answer/Visualizations/answers.xml(2): The file is named answers, but holds {Parts.ChartId}. Name it after its id.");
    }

    [Test]
    public void A_file_that_holds_no_chart()
    {
        Solution.Edit(Parts.ChartFile, $"<savedqueryvisualizationid>{Parts.ChartId}</savedqueryvisualizationid>", "");

        Expect(Parts.ChartFile + "(1): There is no savedqueryvisualizationid in this file, so it defines nothing of its kind.");
    }

    [Test]
    public void A_chart_without_a_query()
    {
        Solution.Edit(Parts.ChartFile, "<fetch mapping=\"logical\" aggregate=\"true\">", "<query>").Edit(Parts.ChartFile, "</fetch>", "</query>");

        Expect(Parts.ChartFile + "(1): The chart reads nothing: datadescription/datadefinition/fetchcollection/fetch is missing.",
               Parts.ChartFile + "(22): The chart draws state, which is no alias of its query.",
               Parts.ChartFile + "(24): The chart draws answers, which is no alias of its query.");
    }

    [Test]
    public void A_chart_of_another_table()
    {
        Solution.Edit(Parts.ChartFile, "<entity name=\"chk_answer\">", "<entity name=\"chk_reply\">");

        Expect(Parts.ChartFile + "(10): The chart lies in the folder of chk_answer, but reads chk_reply.",
               Parts.ChartFile + "(10): The chart reads chk_reply, which is no table of the solution.");
    }

    [Test]
    public void A_chart_of_columns_that_do_not_exist()
    {
        Solution.Edit(Parts.ChartFile, "name=\"chk_state\"", "name=\"chk_mood\"").Edit(Parts.ChartFile, "attribute=\"chk_impact\"", "attribute=\"chk_weight\"")
                .Edit(Parts.ChartFile, "to=\"chk_itemid\"", "to=\"chk_questionid\"").Edit(Parts.ChartFile, "from=\"chk_itemid\"", "from=\"chk_punctid\"");

        Expect(Parts.ChartFile + "(11): The chart names the column chk_mood, which chk_answer does not have.",
               Parts.ChartFile + "(13): The chart names the column chk_questionid, which chk_answer does not have.",
               Parts.ChartFile + "(13): The chart names the column chk_punctid, which chk_item does not have.",
               Parts.ChartFile + "(15): The chart names the column chk_weight, which chk_item does not have.");
    }

    [Test]
    public void A_chart_drawn_by_a_missing_page()
    {
        Solution.Edit(Parts.ChartFile, "<isdefault>", "<webresourcename>chk_/charts/gone.html</webresourcename>\n<isdefault>");

        Expect(Solution.At(Parts.ChartFile, "gone.html") + ": The chart is drawn by chk_/charts/gone.html, but there is no such web resource.");
    }
}
