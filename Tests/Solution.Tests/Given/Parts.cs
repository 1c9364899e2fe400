namespace Solution.Tests.Given;

/// <summary>Parts a solution may have, whole and without a problem.</summary>
internal static class Parts
{
    /// <summary>The id of <see cref="Chart"/>.</summary>
    public const string ChartId = "{11111111-1111-4111-8111-111111111111}";

    /// <summary>The id of <see cref="Dashboard"/>.</summary>
    public const string DashboardId = "{22222222-2222-4222-8222-222222222222}";

    /// <summary>The id of <see cref="QuickView"/>.</summary>
    public const string QuickViewId = "{33333333-3333-4333-8333-333333333333}";

    /// <summary>The file of <see cref="Chart"/>.</summary>
    public const string ChartFile = "src/Entities/chk_Answer/Visualizations/" + ChartId + ".xml";

    /// <summary>The file of <see cref="Dashboard"/>.</summary>
    public const string DashboardFile = "src/Dashboards/" + DashboardId + ".xml";

    /// <summary>The file of <see cref="QuickView"/>.</summary>
    public const string QuickViewFile = "src/Entities/chk_Checklist/FormXml/quick/" + QuickViewId + ".xml";

    /// <summary>A chart that counts answers by state.</summary>
    public const string Chart = $"""
        <visualization>
          <savedqueryvisualizationid>{ChartId}</savedqueryvisualizationid>
          <LocalizedNames>
            <LocalizedName description="Answers by state" languagecode="1033" />
          </LocalizedNames>
          <datadescription>
            <datadefinition>
              <fetchcollection>
                <fetch mapping="logical" aggregate="true">
                  <entity name="chk_answer">
                    <attribute name="chk_state" groupby="true" alias="state" />
                    <attribute name="chk_answerid" aggregate="count" alias="answers" />
                    <link-entity name="chk_item" from="chk_itemid" to="chk_itemid" alias="item">
                      <filter>
                        <condition attribute="chk_impact" operator="not-null" />
                      </filter>
                    </link-entity>
                  </entity>
                </fetch>
              </fetchcollection>
              <categorycollection>
                <category alias="state">
                  <measurecollection>
                    <measure alias="answers" />
                  </measurecollection>
                </category>
              </categorycollection>
            </datadefinition>
          </datadescription>
          <presentationdescription>
            <Chart />
          </presentationdescription>
          <isdefault>0</isdefault>
        </visualization>
        """;

    /// <summary>A form that shows a checklist inside another form.</summary>
    public const string QuickView = $$"""
        <forms>
          <systemform>
            <formid>{{QuickViewId}}</formid>
            <form>
              <tabs>
                <tab name="tab" id="{44444444-4444-4444-8444-444444444444}">
                  <columns>
                    <column width="100%">
                      <sections>
                        <section name="sec" id="{55555555-5555-4555-8555-555555555555}">
                          <rows>
                            <row>
                              <cell id="{66666666-6666-4666-8666-666666666666}">
                                <control id="chk_name" classid="{4273EDBD-AC1D-40D3-9FB2-095C621B552D}" datafieldname="chk_name" />
                              </cell>
                            </row>
                          </rows>
                        </section>
                      </sections>
                    </column>
                  </columns>
                </tab>
              </tabs>
            </form>
            <LocalizedNames>
              <LocalizedName description="Checklist" languagecode="1033" />
            </LocalizedNames>
          </systemform>
        </forms>
        """;

    /// <summary>A dashboard with one tile: the chart over <paramref name="view"/>.</summary>
    public static string Dashboard(string view) => $$"""
        <Dashboard>
          <LocalizedNames>
            <LocalizedName description="Answers" languagecode="1033" />
          </LocalizedNames>
          <FormId>{{DashboardId}}</FormId>
          <IsCustomizable>1</IsCustomizable>
          <IsDefault>0</IsDefault>
          <FormXml>
            <forms type="dashboard">
              <form>
                <tabs>
                  <tab id="{77777777-7777-4777-8777-777777777777}">
                    <columns>
                      <column width="100%">
                        <sections>
                          <section id="{88888888-8888-4888-8888-888888888888}">
                            <rows>
                              <row>
                                <cell id="{99999999-9999-4999-8999-999999999999}">
                                  <control id="tile" classid="{E7A81278-8635-4D9E-8D4D-59480B391C5B}">
                                    <parameters>
                                      <TargetEntityType>chk_answer</TargetEntityType>
                                      <ChartGridMode>Chart</ChartGridMode>
                                      <ViewId>{{view}}</ViewId>
                                      <ViewIds />
                                      <VisualizationId>{{ChartId}}</VisualizationId>
                                      <RelationshipName />
                                    </parameters>
                                  </control>
                                </cell>
                              </row>
                            </rows>
                          </section>
                        </sections>
                      </column>
                    </columns>
                  </tab>
                </tabs>
              </form>
            </forms>
          </FormXml>
        </Dashboard>
        """;

    /// <summary>Adds <see cref="Chart"/> and <see cref="Dashboard"/>.</summary>
    public static SolutionCopy WithDashboard(this SolutionCopy solution) =>
        solution.Write(ChartFile, Chart).Write(DashboardFile, Dashboard(solution.ViewOf("chk_Answer")))
                .Edit("src/Other/Solution.xml", "<RootComponents>", $"<RootComponents><RootComponent type=\"60\" id=\"{DashboardId}\" behavior=\"0\" />");

    /// <summary>Adds <see cref="QuickView"/> and shows it on the form of an item.</summary>
    public static SolutionCopy WithQuickView(this SolutionCopy solution) =>
        solution.Write(QuickViewFile, QuickView)
                .Edit(solution.FileIn("src/Entities/chk_Item/FormXml/main"), "datafieldname=\"chk_key\" disabled=\"false\" />",
                    $"datafieldname=\"chk_key\" disabled=\"false\"><parameters>\n<QuickForms>&lt;QuickFormIds&gt;&lt;QuickFormId entityname=\"chk_checklist\"&gt;{QuickViewId}&lt;/QuickFormId&gt;&lt;/QuickFormIds&gt;</QuickForms>\n</parameters></control>");

    /// <summary>The id of some view of a table.</summary>
    public static string ViewOf(this SolutionCopy solution, string schemaName) =>
        Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(Path.Combine(solution.Settings.Source, "Entities", schemaName, "SavedQueries")).Order(StringComparer.Ordinal).First());
}
